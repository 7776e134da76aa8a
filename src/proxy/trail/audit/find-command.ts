import type { AccessLine } from '../access-line.ts';
import { searchTrail, type Search } from '../search.ts';
import { exit, type Context } from './context.ts';
import { tableOf } from './table.ts';

/** Prints the accesses that match: a table, or the lines as they stand in their files, seals included. */
export async function runFind(
  search: Search,
  json: boolean,
  { settings: { folder, seal }, out, err }: Context,
): Promise<number> {
  const found: AccessLine[] = [];
  let damaged = 0;
  for await (const { line, raw } of searchTrail(folder, seal, search)) {
    if (line === null) damaged += 1;
    else if (json) out(raw);
    else found.push(line);
  }
  if (!json) out(found.length === 0 ? 'Aucun accès ne correspond.' : tableOf(found));
  if (damaged === 0) return exit.well;
  err(`Lignes illisibles ou modifiées sur ces jours : ${damaged}. La commande « verify » dit lesquelles.`);
  return exit.wrong;
}
