import { byPlace, type Note } from '#domain/notes/note.ts';

import { formatDay, formatInstant } from '../format/dates.ts';

/** What a sheet says of a note, line by line: where the passage stands, and in which bytes. */
export function noteRows({
  document,
  page,
  createdAt,
  changedAt,
  quote,
}: Note): readonly (readonly [string, string])[] {
  const { title, nature, depositDate, fileName, id, sha256 } = document;
  const deposited = depositDate === null ? 'dépôt non daté' : `dépôt du ${formatDay(depositDate)}`;
  const rows: (readonly [string, string] | null)[] = [
    ['Document', `${title}, ${deposited}`],
    nature === null ? null : ['Nature', nature],
    ['Fichier', `${fileName}, document\u00A0${id}`],
    ['SHA-256 du PDF', sha256 ?? 'non calculée par ce navigateur'],
    ['Page', String(page)],
    quote === null ? null : ['Mots marqués', `«\u00A0${quote}\u00A0»`],
    [
      'Noté le',
      createdAt === changedAt
        ? formatInstant(createdAt)
        : `${formatInstant(createdAt)}, modifié le ${formatInstant(changedAt)}`,
    ],
  ];
  return rows.filter((row) => row !== null);
}

/** Notes in the order of their documents, then of the pages. */
export function inReadingOrder(one: Note, other: Note): number {
  const [first, second] = [one.document.fileName, other.document.fileName];
  if (first !== second) return first < second ? -1 : 1;
  return byPlace(one, other);
}
