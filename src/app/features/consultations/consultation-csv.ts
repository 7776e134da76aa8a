import type { Consultation } from '#contract/consultations.ts';

import { csvFile } from '../../files/csv.ts';
import { formatDay, formatParisInstant } from '../../format/dates.ts';
import { eventNames, outcomeWords } from './consultation-words.ts';

/** Names the procedure of an id. */
export type DemarcheName = (id: string | null) => string | null;

type Column = [heading: string, cell: (line: Consultation, demarche: DemarcheName) => string | null];

const columns: readonly Column[] = [
  ['Rang', ({ seq }) => String(seq)],
  ['Date et heure (Paris)', ({ time }) => formatParisInstant(time)],
  ['Instant (UTC)', ({ time }) => time],
  ['Nature', ({ event }) => eventNames[event]],
  ['Issue', outcomeWords],
  ['Démarche', ({ demarche }, nameOf) => nameOf(demarche)],
  ['Objet', ({ objet }) => objet],
  ['SIREN', ({ siren }) => siren],
  ['Clôture', ({ filing }) => (filing?.closing == null ? null : formatDay(filing.closing))],
  ['Dépôt', ({ filing }) => filing?.id ?? null],
  ['Document ou adresse', ({ what }) => what],
  ['Octets', ({ bytes }) => (bytes === null ? null : String(bytes))],
  ['Document entier', ({ complete }) => (complete === null ? null : complete ? 'oui' : 'non')],
  ['Empreinte SHA-256', ({ sha256 }) => sha256],
  ['Ouvert au rang', ({ opened }) => (opened === null ? null : String(opened))],
  ['Dossier', ({ case: id }) => id],
  ['Référence de la demande', ({ requestId }) => requestId],
];

/** The whole of what the trail says of these accesses. */
export function consultationsCsv(lines: readonly Consultation[], nameOf: DemarcheName): Blob {
  return csvFile([
    columns.map(([heading]) => heading),
    ...lines.map((line) => columns.map(([, cell]) => cell(line, nameOf))),
  ]);
}
