import type { ProblemCode } from '#contract/problem.ts';

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

/** The cause of a failure in a few words; a code that this version does not know is given as it is. */
export function causeWords(code: string): string {
  return Object.hasOwn(causes, code) ? causes[code as ProblemCode] : code;
}
