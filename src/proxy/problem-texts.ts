import type { ProblemCode, ProblemReason } from '#contract/problem.ts';

import { reasonTexts } from './problem-reasons.ts';

/** What a failure says to the agent: status, what happened, whose side it is on and what can be done. */
type ProblemText = { status: number; title: string; detail: string };

/** The text of a failure: its reason, when there is one, tells more than its code. */
export function textOf(code: ProblemCode, reason: ProblemReason | null): ProblemText {
  const text = problemTexts[code];
  return reason === null ? text : { ...text, ...reasonTexts[reason] };
}

const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  invalid_request: {
    status: 400,
    title: 'La demande n’a pas pu être lue.',
    detail: 'Elle n’a pas la forme attendue. Rechargez la page, puis recommencez.',
  },
  invalid_siren: {
    status: 422,
    title: 'Ce numéro n’est pas un SIREN.',
    detail: 'Un SIREN compte neuf chiffres, dont le dernier contrôle les autres. Vérifiez la saisie.',
  },
  invalid_justification: {
    status: 422,
    title: 'La démarche ou l’objet ne convient pas.',
    detail: 'Choisissez une démarche de la liste et donnez un objet de 1 à 49 caractères.',
  },
  unauthenticated: {
    status: 401,
    title: 'Vous n’êtes pas identifié.',
    detail: 'Votre session a expiré ou n’a pas commencé. Identifiez-vous pour continuer.',
  },
  commitment_required: {
    status: 403,
    title: 'Ces données demandent votre engagement.',
    detail: 'Elles sont confidentielles : ouvrez un dossier en prenant l’engagement de confidentialité.',
  },
  source_not_allowed: {
    status: 403,
    title: 'Cette démarche n’ouvre pas cette source.',
    detail:
      'L’habilitation de la démarche choisie ne couvre pas ces données. Rien n’a été demandé au fournisseur.',
  },
  source_not_installed: {
    status: 404,
    title: 'Cette source n’est pas installée.',
    detail: 'Bilanscope n’est pas relié à cette source ici. Le reste fonctionne sans elle.',
  },
  cross_site: {
    status: 403,
    title: 'La demande ne vient pas de Bilanscope.',
    detail: 'Elle a été refusée par précaution. Ouvrez Bilanscope à son adresse habituelle.',
  },
  case_unknown: {
    status: 404,
    title: 'Ce dossier n’est pas ouvert.',
    detail: 'Il a été fermé, ou n’est pas à vous. Ouvrez un dossier pour continuer.',
  },
  unknown_address: {
    status: 404,
    title: 'Cette adresse n’existe pas.',
    detail: 'Vérifiez l’adresse, ou revenez à l’accueil de Bilanscope.',
  },
  too_many_requests: {
    status: 429,
    title: 'Vous avez fait beaucoup de demandes en peu de temps.',
    detail: 'Bilanscope limite les demandes de chaque agent. Attendez, puis recommencez.',
  },
  not_found: {
    status: 404,
    title: 'Le fournisseur n’a rien pour ce SIREN.',
    detail: 'Il ne connaît pas l’entreprise, ou n’a aucune information à transmettre pour elle.',
  },
  upstream_rate_limited: {
    status: 429,
    title: 'Le fournisseur limite le nombre d’appels.',
    detail: 'Le quota de l’habilitation est atteint pour l’instant. Attendez, puis recommencez.',
  },
  upstream_busy: {
    status: 503,
    title: 'Le fournisseur traite déjà la même demande.',
    detail: 'Il n’a pas fini dans le délai prévu. Recommencez dans quelques secondes.',
  },
  upstream_refused: {
    status: 502,
    title: 'Le fournisseur a refusé la demande de Bilanscope.',
    detail: 'L’habilitation ou ses paramètres sont en cause. Prévenez la personne qui administre Bilanscope.',
  },
  upstream_unavailable: {
    status: 502,
    title: 'Le fournisseur est indisponible.',
    detail: 'La panne est de son côté ou sur le réseau. Recommencez dans quelques minutes.',
  },
  upstream_maintenance: {
    status: 503,
    title: 'Le fournisseur est en maintenance.',
    detail: 'Le service reviendra à la fin de la maintenance. Recommencez plus tard.',
  },
  upstream_timeout: {
    status: 504,
    title: 'Le fournisseur n’a pas répondu à temps.',
    detail: 'La demande a été abandonnée au terme du délai. Recommencez dans quelques instants.',
  },
  upstream_invalid: {
    status: 502,
    title: 'La réponse du fournisseur n’est pas exploitable.',
    detail: 'Elle n’a pas la forme convenue : rien n’en est affiché, pour ne rien montrer de faux.',
  },
  archive_rejected: {
    status: 502,
    title: 'Le document reçu n’est pas fiable.',
    detail:
      'L’archive ou le fichier transmis est abîmé, ou ne correspond pas : Bilanscope refuse de l’ouvrir.',
  },
  document_missing: {
    status: 404,
    title: 'Ce document n’est pas disponible.',
    detail:
      'L’archive transmise par le fournisseur ne le contient pas, ou rien n’y permet de le rattacher à ce dépôt.',
  },
  document_restricted: {
    status: 403,
    title: 'INPI n’ouvre pas ce document confidentiel à votre administration.',
    detail:
      'Le dépôt existe, mais la loi réserve son contenu à d’autres administrations. Ce n’est pas une panne.',
  },
  trail_unavailable: {
    status: 503,
    title: 'L’accès ne peut pas être inscrit dans la trace.',
    detail:
      'Bilanscope ne montre rien sans en garder la trace : aucune donnée n’a été transmise. Prévenez la personne qui administre Bilanscope.',
  },
  internal_error: {
    status: 500,
    title: 'Bilanscope a rencontré une erreur.',
    detail: 'Elle est de notre côté et a été enregistrée. Recommencez ; si elle persiste, signalez-la.',
  },
};
