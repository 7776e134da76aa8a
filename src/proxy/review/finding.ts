import type { Siren } from '#domain/siren.ts';

import type { Config } from '../config/environment.ts';
import type { Turns } from '../upstream/quota/turns.ts';
import type { UpstreamWatch } from '../upstream/watch.ts';
import type { Differences } from './differences.ts';

/** What was found of one service: `ok` when it answered, and as agreed; in French, without a value received. */
export type Finding = { ok: boolean; lines: readonly string[] };

/** One service to be called. */
export type Review = { name: string; look: () => Promise<Finding> };

export type ReviewSettings = {
  config: Config;
  base: URL;
  siren: Siren;
  now: () => number;
  watch: UpstreamWatch;
  turns: Turns;
};

/** What the shape of an answer tells; `read` says what is understood of it. */
export function findingOf(differences: Differences, read: () => readonly string[]): Finding {
  const { wrong, unread } = differences;
  if (wrong.length > 0) return { ok: false, lines: wrong.map((one) => `inattendu : ${one}`) };
  return { ok: true, lines: [...read(), ...unread.map((one) => `champ non lu : ${one}`)] };
}
