import { readCommand, usage } from './command.ts';
import { exit, type Context } from './context.ts';
import { whyOf } from './sentences.ts';

/**
 * Runs a command of the auditor on a trail.
 *
 * @returns the exit code: 0 when all is whole or done, 1 when something is wrong, 2 when the command is.
 */
export async function runAudit(line: readonly string[], context: Context): Promise<number> {
  const command = readCommand(line);
  if (typeof command !== 'function') {
    context.err(`${command.wrong}\n${usage}`);
    return exit.misused;
  }
  try {
    return await command(context);
  } catch (error) {
    context.err(`La commande n’a pas pu aboutir : ${whyOf(error)}.`);
    return exit.wrong;
  }
}
