/**
 * The directory writes names in capitals without accents: where another source gives the same name, its writing is
 * easier to read.
 *
 * @param name the directory's, which holds where they differ; null where it gives none. @param other null likewise.
 */
export function bestWritten(name: string | null, other: string | null): string | null {
  return name === null || (other !== null && bare(name) === bare(other)) ? other : name;
}

function bare(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toUpperCase()
    .trim();
}
