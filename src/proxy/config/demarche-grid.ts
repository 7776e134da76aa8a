import { readFileSync, statSync } from 'node:fs';

import { largestGrid, parseGrid, type GridFile } from '#contract/grids.ts';
import { shippedGrids } from '#contract/shipped-grids.ts';

/** The reading grid of a procedure: one that comes with Bilanscope (`file` is null), or the administration's own. */
export type DemarcheGrid = { id: string; file: GridFile | null };

/**
 * Reads the reading grid that a procedure names, by the id of one that is shipped or by the path of a file.
 *
 * @param place where the procedure stands in its file.
 * @param problems receives all that is wrong, in French, with the file and the row.
 * @returns null when it is wrong.
 */
export function readDemarcheGrid(name: string, place: string, problems: string[]): DemarcheGrid | null {
  if (isShipped(name)) return { id: name, file: null };
  const refuse = (problem: string): null => {
    problems.push(`${place}.grid : ${problem}`);
    return null;
  };
  if (!/[./\\]/.test(name))
    return refuse(`« ${name} » n’est ni un fichier, ni une grille fournie (${shippedIds().join(', ')}).`);
  const text = textOf(name);
  if (text === null) return refuse(`le fichier ${name} ne peut pas être lu.`);
  const read = parseGrid(text);
  if ('problems' in read) {
    for (const problem of read.problems) refuse(`${name} : ${problem}`);
    return null;
  }
  const { id } = read.file;
  if (isShipped(id))
    return refuse(`${name} : id : « ${id} » est celui d’une grille fournie ; donnez-en un autre.`);
  return { id, file: read.file };
}

function shippedIds(): string[] {
  return shippedGrids.map(({ grid }) => grid.id);
}

function isShipped(id: string): boolean {
  return shippedIds().includes(id);
}

/** The text of a file; one that is too large is not read beyond what tells so. Null when there is none. */
function textOf(path: string): string | null {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return null;
    return stats.size > largestGrid ? ' '.repeat(largestGrid + 1) : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
