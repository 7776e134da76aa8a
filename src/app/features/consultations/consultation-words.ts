import type { Consultation, TrailEvent } from '#contract/consultations.ts';
import type { ProblemCode } from '#contract/problem.ts';

import { formatDay } from '../../format/dates.ts';
import { formatSize } from '../../format/size.ts';

export const eventNames: Readonly<Record<TrailEvent, string>> = {
  login: 'Connexion',
  logout: 'Déconnexion',
  case_opened: 'Dossier ouvert',
  case_resumed: 'Dossier repris',
  commitment_given: 'Engagement pris',
  case_closed: 'Dossier fermé',
  filings_listed: 'Liste des comptes annuels',
  archive_read: 'Contenu de l’archive',
  document_opened: 'Document ouvert',
  document_served: 'Document transmis',
  metadata_read: 'Données du dépôt',
  figures_read: 'Bilans Banque de France',
  deeds_listed: 'Liste des actes',
  identity_read: 'Identité de l’entreprise',
  request_refused: 'Demande refusée',
};

const outcomeNames = { served: 'Aboutie', refused: 'Refusée', failed: 'Échouée' } as const;

const causes: Readonly<Record<ProblemCode, string>> = {
  invalid_request: 'demande illisible',
  invalid_siren: 'SIREN invalide',
  invalid_justification: 'démarche ou objet inacceptable',
  unauthenticated: 'agent non identifié',
  commitment_required: 'sans engagement',
  source_not_allowed: 'source fermée à la démarche',
  source_not_installed: 'source non installée',
  cross_site: 'demande venue d’ailleurs',
  case_unknown: 'dossier inconnu',
  unknown_address: 'adresse inconnue',
  too_many_requests: 'trop de demandes',
  not_found: 'rien de connu à la source',
  upstream_rate_limited: 'quota de la source atteint',
  upstream_busy: 'source occupée',
  upstream_refused: 'refus de la source',
  upstream_unavailable: 'source indisponible',
  upstream_maintenance: 'source en maintenance',
  upstream_timeout: 'source trop lente',
  upstream_invalid: 'réponse de la source inexploitable',
  archive_rejected: 'archive refusée',
  document_missing: 'document absent',
  document_restricted: 'document réservé à d’autres administrations',
  trail_unavailable: 'trace impossible',
  internal_error: 'erreur de Bilanscope',
};

/** « Aboutie », « Échouée : source trop lente »; a code that this version does not know is given as it is. */
export function outcomeWords({ outcome, code }: Consultation): string {
  if (code === null) return outcomeNames[outcome];
  return `${outcomeNames[outcome]}\u00A0: ${Object.hasOwn(causes, code) ? causes[code as ProblemCode] : code}`;
}

/** What was read, more closely: « clôture 31/12/2025, 1,3 Mo, en entier »; null when there is nothing to add. */
export function subjectWords(consultation: Consultation): string | null {
  const { event, filing, what, bytes, complete } = consultation;
  const size = bytes === null ? null : formatSize(bytes);
  const parts = [
    filing?.closing == null ? null : `clôture ${formatDay(filing.closing)}`,
    event === 'request_refused' || filing?.closing != null ? null : what,
    complete === false ? `interrompu après ${size ?? 'un temps inconnu'}` : size,
    complete === true ? 'en entier' : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
