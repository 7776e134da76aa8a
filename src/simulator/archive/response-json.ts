import type { Company } from '../cast/company.ts';

/** A filing's identifier with the name of the file that carries it in the archive. */
export type Indexed = { id: number; file: string };

const shapes: Readonly<
  Record<Company['archive']['index'], (indexed: readonly Indexed[], absent: readonly number[]) => unknown>
> = {
  lists: (indexed, absent) => ({
    listeIdFichier: indexed.map(({ id, file }) => ({ [id]: [file] })),
    listeIdFichierNonFournis: absent.map(String),
  }),
  objects: (indexed) => indexed.map(({ id, file }) => ({ idFichier: id, nomFichier: file })),
  plain: (indexed) => Object.fromEntries(indexed.map(({ id, file }) => [id, file])),
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
