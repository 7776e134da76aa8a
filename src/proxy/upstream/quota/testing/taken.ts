import { Secret } from '../../../access/secret.ts';
import { Readers, type Reader } from '../readers.ts';
import type { Caller, Turn, Turns } from '../turns.ts';
import { turnsFor } from './turns.ts';
import { virtualClock } from './virtual-clock.ts';

export type Asked = { kind?: Caller['kind']; token?: string; siren?: string; reader?: Reader };

/** A caller, with what a test changes. */
export function asked({ kind = 'inpi', token = 'a', siren = '000314153', reader }: Asked = {}): Caller {
  return { kind, token: new Secret(token), siren, readers: new Readers(reader) };
}

/** Takes a turn, and tells what became of it so far. */
export function taken(turns: Turns, given: Asked = {}) {
  const state: { turn: Turn | null; failure: unknown } = { turn: null, failure: null };
  turns.take(asked(given)).then(
    (turn) => (state.turn = turn),
    (error: unknown) => (state.failure = error),
  );
  return state;
}

/** Turns on a virtual clock, of which some calls have been answered already. */
export async function spent(calls: number, given: Asked = {}) {
  const clock = virtualClock();
  const turns = turnsFor({ clock });
  for (let call = 0; call < calls; call += 1) (await turns.take(asked(given))).answered({});
  return { clock, turns };
}
