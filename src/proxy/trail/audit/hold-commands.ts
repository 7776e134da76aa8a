import { randomBytes } from 'node:crypto';

import { administer, readAdministration } from '../administration.ts';
import type { Concern } from '../concern.ts';
import { exit, tell, type Context } from './context.ts';

/** Protects accesses from the purge. */
export async function runHoldAdd(
  hold: Concern & { reason: string },
  { settings: { folder, seal }, administrator, out }: Context,
): Promise<number> {
  const id = randomBytes(4).toString('hex');
  await administer(folder, seal, administrator, (decide) =>
    decide({ event: 'hold_added', hold: { id, ...hold } }),
  );
  out(`Protection ${id} ajoutée.`);
  return exit.well;
}

/** Ends a protection. */
export async function runHoldRemove(
  id: string,
  reason: string,
  { settings: { folder, seal }, administrator, out, err }: Context,
): Promise<number> {
  const isKnown = await administer(folder, seal, administrator, async (decide) => {
    const { holds } = await readAdministration(folder, seal);
    if (!holds.has(id)) return false;
    await decide({ event: 'hold_removed', hold: id, reason });
    return true;
  });
  if (isKnown) out(`Protection ${id} levée.`);
  else err(`Aucune protection ne porte l’identifiant « ${id} ».`);
  return isKnown ? exit.well : exit.wrong;
}

/** Lists the protections in force. */
export async function runHoldList(context: Context): Promise<number> {
  const { settings, out } = context;
  const { holds, journal } = await readAdministration(settings.folder, settings.seal);
  if (holds.size === 0) out('Aucune protection.');
  for (const { id, siren, agent, case: caseId, reason, since, by } of holds.values()) {
    const told = [
      siren === null ? null : `SIREN ${siren}`,
      agent === null ? null : `agent « ${agent} »`,
      caseId === null ? null : `dossier ${caseId}`,
    ].filter((part) => part !== null);
    out(`${id}  ${told.join(', ')}  depuis ${since}, par ${by} : ${reason}`);
  }
  tell(context, 'Décisions', journal.findings);
  return journal.findings.length === 0 ? exit.well : exit.wrong;
}
