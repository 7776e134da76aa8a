import type { Company } from '../cast/company.ts';

/** A filing's identifier with the names of the files that carry it in the archive: one, but for real files. */
export type Indexed = { id: number; names: readonly string[] };

const shapes: Readonly<
  Record<Company['archive']['index'], (indexed: readonly Indexed[], absent: readonly number[]) => unknown>
> = {
  lists: (indexed, absent) => ({
    listeIdFichier: indexed.map(({ id, names }) => ({ [id]: names })),
    listeIdFichierNonFournis: absent.map(String),
  }),
  objects: (indexed) => indexed.map(({ id, names }) => ({ idFichier: id, nomFichier: names[0] })),
  plain: (indexed) => Object.fromEntries(indexed.map(({ id, names }) => [id, names[0]])),
};

/**
 * The text of `Response.json`. No real one is public: the three shapes are that of INPI's sister service
 * (`imrs-saisis`), a list of objects, and a plain table. `absent` are filings that the archive does not hold.
 */
export function responseJson(
  shape: Company['archive']['index'],
  indexed: readonly Indexed[],
  absent: readonly number[],
): string {
  return JSON.stringify(shapes[shape](indexed, absent));
}
