import { parseArgs } from 'node:util';

import type { Context } from './context.ts';
import { runFind } from './find-command.ts';
import { protectedBy, reasonOf, searchOf, landmarkOf, UsageError, type Given } from './given.ts';
import { runHoldAdd, runHoldList, runHoldRemove } from './hold-commands.ts';
import { runPurge } from './purge-command.ts';
import { runVerify } from './verify-command.ts';

export const usage = `Usage : npm run audit -- <commande>
  verify [--landmark <rang>:<sceau>]   vérifie toute la trace ; sort avec 0 quand elle est entière
  find [--siren n] [--agent texte] [--case id] [--event nom] [--from AAAA-MM-JJ] [--to AAAA-MM-JJ] [--json]
  purge                                retire les jours échus que rien ne protège
  hold add (--siren n | --agent texte | --case id) --reason texte
  hold remove <id> --reason texte
  hold list`;

/** Does what was asked, and gives the exit code. */
export type Command = (context: Context) => Promise<number>;

type Form = {
  options: readonly (keyof Given)[];
  /** Words that follow the command's name. */
  words: number;
  read: (given: Given, word: string) => Command;
};

const forms: Readonly<Record<string, Form>> = {
  verify: {
    options: ['landmark'],
    words: 0,
    read: ({ landmark }) => {
      const known = landmarkOf(landmark);
      return (context) => runVerify(known, context);
    },
  },
  find: {
    options: ['siren', 'agent', 'case', 'event', 'from', 'to', 'json'],
    words: 0,
    read: (given) => {
      const search = searchOf(given);
      return (context) => runFind(search, given.json === true, context);
    },
  },
  purge: { options: [], words: 0, read: () => runPurge },
  'hold add': {
    options: ['siren', 'agent', 'case', 'reason'],
    words: 0,
    read: (given) => {
      const hold = { ...protectedBy(given), reason: reasonOf(given) };
      return (context) => runHoldAdd(hold, context);
    },
  },
  'hold remove': {
    options: ['reason'],
    words: 1,
    read: (given, id) => {
      const reason = reasonOf(given);
      return (context) => runHoldRemove(id, reason, context);
    },
  },
  'hold list': { options: [], words: 0, read: () => runHoldList },
};

const options = {
  landmark: { type: 'string' },
  siren: { type: 'string' },
  agent: { type: 'string' },
  case: { type: 'string' },
  event: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Reads the words of a command line. @returns the command, or what is wrong with it, in French. */
export function readCommand(line: readonly string[]): Command | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...line], options, allowPositionals: true });
    return commandOf(positionals, values);
  } catch (error) {
    return { wrong: error instanceof UsageError ? error.message : 'Une option est inconnue ou incomplète.' };
  }
}

function commandOf(positionals: readonly string[], given: Given): Command {
  const taken = positionals[0] === 'hold' ? 2 : 1;
  const name = positionals.slice(0, taken).join(' ');
  const rest = positionals.slice(taken);
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form === undefined) throw new UsageError('La commande est inconnue.');
  if (rest.length !== form.words)
    throw new UsageError('Il manque un mot à la commande, ou elle en a un de trop.');
  for (const option of Object.keys(given))
    if (!form.options.some((known) => known === option))
      throw new UsageError(`« ${name} » n’a pas d’option --${option}.`);
  return form.read(given, rest[0] ?? '');
}
