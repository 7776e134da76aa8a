import type { ProblemReason } from '#contract/problem.ts';

const tellAdministrator = 'Prévenez la personne qui administre Bilanscope.';

/** What a known reason says to the agent, in place of the general text of its code. */
export const reasonTexts: Readonly<Record<ProblemReason, { title?: string; detail: string }>> = {
  token_invalid: { detail: `Le jeton de cette démarche n’est pas reconnu. ${tellAdministrator}` },
  token_expired: {
    title: 'L’habilitation de cette démarche a expiré.',
    detail: `Son jeton doit être renouvelé auprès d’API Entreprise. ${tellAdministrator}`,
  },
  token_revoked: {
    title: 'L’habilitation de cette démarche a été révoquée.',
    detail: `Son jeton est sur liste noire : il a pu être divulgué. ${tellAdministrator}`,
  },
  rights_missing: {
    title: 'L’habilitation ne couvre pas cette source.',
    detail: `Le jeton de cette démarche est valide, mais n’a pas ce droit. ${tellAdministrator}`,
  },
  account_refused: {
    title: 'INPI refuse le compte de Bilanscope.',
    detail: `L’identifiant ou le mot de passe du registre n’est plus accepté. ${tellAdministrator}`,
  },
  address_refused: {
    detail: `L’adresse de ce serveur n’est pas autorisée par l’habilitation. ${tellAdministrator}`,
  },
  recipient_refused: {
    detail: `Le SIRET du bénéficiaire est refusé : il manque ou n’est pas valide. ${tellAdministrator}`,
  },
  parameters_refused: {
    detail: `Un paramètre de la demande n’a pas été accepté. ${tellAdministrator}`,
  },
  contract_gone: {
    title: 'Le fournisseur a retiré ce service.',
    detail: `L’adresse appelée n’existe plus dans cette version du contrat. ${tellAdministrator}`,
  },
  provider_down: {
    detail: 'API Entreprise répond, mais pas l’organisme qui détient les données. Recommencez plus tard.',
  },
  provider_slow: {
    detail: 'API Entreprise a répondu, mais l’organisme qui détient les données a trop tardé. Recommencez.',
  },
  provider_limited: {
    title: 'L’organisme qui détient les données limite les appels.',
    detail:
      'Cette limite est partagée par tous les usagers d’API Entreprise. Recommencez dans quelques minutes.',
  },
  provider_refused: {
    detail:
      'L’organisme qui détient les données refuse l’accès d’API Entreprise : la panne est entre eux. Recommencez plus tard.',
  },
  provider_confused: {
    detail:
      'L’organisme qui détient les données a envoyé une réponse qu’API Entreprise ne comprend pas. Recommencez plus tard.',
  },
  network: {
    detail:
      'Une erreur de réseau s’est produite derrière API Entreprise. Recommencez dans quelques secondes.',
  },
  probable_ban: {
    title: 'Le fournisseur ne répond plus du tout.',
    detail: `Plusieurs appels de suite sont restés sans réponse : ce serveur est probablement banni pour 12 heures au plus. N’insistez pas. ${tellAdministrator}`,
  },
  public_only: {
    title: 'Aucun dépôt public connu pour ce SIREN.',
    detail:
      'Cette source ne transmet que les comptes publics : il peut en exister de confidentiels, qu’elle ne mentionne pas.',
  },
};
