import type { Consultation, TrailEvent } from '#contract/consultations.ts';

import { causeWords } from '../../format/cause.ts';
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

/** « Aboutie », « Échouée : source trop lente »; that a source knows nothing is an answer. */
export function outcomeWords({ outcome, code }: Consultation): string {
  if (code === null) return outcomeNames[outcome];
  if (code === 'not_found') return 'Rien de connu à la source';
  return `${outcomeNames[outcome]}\u00A0: ${causeWords(code)}`;
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
