import { purge } from '../purge.ts';
import { exit, tell, type Context } from './context.ts';

/** Removes the days past their term, and says which. */
export async function runPurge(context: Context): Promise<number> {
  const { settings, administrator, out, err } = context;
  const purged = await purge(settings.folder, settings.seal, administrator);
  if (!purged.done) {
    tell(context, 'Trace', purged.findings);
    err('Rien n’est retiré d’une trace qui n’est pas entière : elle est une preuve.');
    return exit.wrong;
  }
  const { removed, held } = purged;
  out(removed.length === 0 ? 'Aucun jour à retirer.' : `Jours retirés : ${removed.join(', ')}.`);
  if (held.length > 0) out(`Jours échus, mais protégés : ${held.join(', ')}.`);
  return exit.well;
}
