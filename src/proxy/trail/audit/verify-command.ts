import type { Landmark } from '../chain/verified.ts';
import { verifyTrail } from '../verify.ts';
import { exit, tell, type Context } from './context.ts';

/** Verifies both journals, and gives the landmark to note elsewhere. */
export async function runVerify(landmark: Landmark | null, context: Context): Promise<number> {
  const { folder, seal } = context.settings;
  const { access, administration } = await verifyTrail(folder, seal, landmark);
  const { journal, purged, holds } = administration;
  tell(context, 'Accès', access.findings);
  tell(context, 'Décisions', journal.findings);
  if (access.findings.length + journal.findings.length > 0) {
    context.err('La trace n’est pas entière.');
    return exit.wrong;
  }
  context.out(
    `La trace est entière : ${counted(access.sealed, 'ligne')}, ${counted(access.files.length, 'jour')}.`,
  );
  if (purged.size > 0)
    context.out(`Jours retirés à leur terme : ${purged.size}. Protections : ${holds.size}.`);
  if (access.unfinished > 0)
    context.out(
      'Une dernière ligne inachevée suit, pour laquelle rien n’a été transmis : elle sera retirée.',
    );
  context.out(`Repère à noter hors de cette machine : ${access.seq}:${access.last}`);
  return exit.well;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count > 1 ? 's' : ''}`;
}
