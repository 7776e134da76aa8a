import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

import type { SourceName } from '#contract/session.ts';
import type { Wait } from '#contract/waits.ts';

import type { Secret } from '../../access/secret.ts';
import { announcementOf } from './announcement.ts';
import { BanWatch } from './ban-watch.ts';
import type { Clock } from './clock.ts';
import type { CallKind, DocumentedLimits } from './documented-limits.ts';
import { Lane, type Quota } from './lane.ts';
import type { Readers } from './readers.ts';
import { SlidingWindow } from './sliding-window.ts';

/** A call that asks for its turn. */
export type Caller = { kind: CallKind; token: Secret; siren: string; readers: Readers };

/** The right to make one call now. Whoever holds it says how the call ended, once. */
export type Turn = {
  /** An answer came, of any kind but a 429. */
  answered: (headers: IncomingHttpHeaders) => void;
  /** A 429 came, which asks for so many seconds. */
  refused: (headers: IncomingHttpHeaders, retryAfter: number) => void;
  /** No answer came: none before the deadline (`silent`), or the network failed. @returns whether a ban is probable. */
  lost: (silent: boolean) => boolean;
};

export type TurnsSettings = {
  clock: Clock;
  documented: DocumentedLimits;
  /** Sends a ping to the service, and tells whether anything answered. */
  probe: () => Promise<boolean>;
  /** The longest that a call may wait for its turn. */
  patienceMs: number;
};

/** A minute of the service's, after which every slot is free again, and the answers that came before it. */
export const defaultPatienceMs = 75_000;

const sourceOf: Readonly<Record<CallKind, SourceName>> = {
  inpi: 'inpi',
  bdf: 'bdf',
  download: 'inpi',
  file: 'inpi',
  'inpi-rne': 'inpi-rne',
};

/**
 * Gives each call its turn, so that no quota of a service is ever exceeded: calls that ignore a 429, or come too many
 * from one address, end in a ban of 12 hours for all tokens.
 */
export class Turns {
  readonly #settings: TurnsSettings;
  readonly #lanes = new Map<string, Lane>();
  /** Those of API Entreprise, which counts our address and may ban it. */
  readonly #ofApi = new Set<Lane>();
  readonly #address: SlidingWindow;
  readonly #ban: BanWatch;

  constructor(settings: TurnsSettings) {
    this.#settings = settings;
    this.#ban = new BanWatch(settings.clock, () => this.uncounted(settings.probe));
    this.#address = new SlidingWindow(settings.documented.address);
  }

  /**
   * Waits for the turn of a call, for its agents in fairness to others.
   *
   * @throws ProblemError upstream_rate_limited when the wait is longer than our patience; upstream_timeout
   * (probable_ban) while the service is silent to all; the reason of the last reader to leave.
   */
  async take(caller: Caller): Promise<Turn> {
    const { clock } = this.#settings;
    const ban = this.#ban;
    const counted = caller.kind !== 'inpi-rne';
    if (counted && ban.probable) await ban.pass();
    const lane = this.#lane(caller);
    await lane.enter(caller);
    const ended = (headers: IncomingHttpHeaders | null, retryAfter: number | null = null): void => {
      if (counted) this.#address.done(clock.elapsed());
      const told = headers === null ? null : announcementOf(headers, clock.now());
      if (retryAfter !== null) lane.refuse(caller, told, retryAfter);
      lane.done(told);
      if (counted) for (const other of this.#ofApi) other.advance();
    };
    return {
      answered: (headers) => {
        if (counted) ban.answered();
        ended(headers);
      },
      refused: (headers, retryAfter) => {
        if (counted) ban.answered();
        ended(headers, retryAfter);
      },
      lost: (silent) => {
        if (counted && silent) ban.silent();
        const banned = counted && silent && ban.probable;
        if (banned) for (const other of this.#ofApi) other.close(ban.refusal());
        ended(null);
        return banned;
      },
    };
  }

  /** Whether API Entreprise has been silent to so many calls that a ban is probable: nothing leaves but pings. */
  get banProbable(): boolean {
    return this.#ban.probable;
  }

  /** API Entreprise answered a ping. */
  heard(): void {
    this.#ban.answered();
  }

  /** Makes a call to API Entreprise that no token pays for (a ping); it counts for the address all the same. */
  async uncounted<T>(call: () => Promise<T>): Promise<T> {
    this.#address.leave();
    try {
      return await call();
    } finally {
      this.#address.done(this.#settings.clock.elapsed());
    }
  }

  /** The calls of an agent that wait for their turn. */
  waitsOf(agent: string): Wait[] {
    return [...this.#lanes.values()].flatMap((lane) => lane.waitsOf(agent));
  }

  /** What a source last announced of a token; null when it announced nothing, or its window is over. */
  quota(source: SourceName, token: Secret): Quota | null {
    return this.#lanes.get(keyOf(source, token))?.quota ?? null;
  }

  #lane({ kind, token }: Caller): Lane {
    const key = keyOf(kind, token);
    const { documented, clock, patienceMs } = this.#settings;
    const lane =
      this.#lanes.get(key) ??
      new Lane({
        source: sourceOf[kind],
        limits: documented.kinds[kind],
        address: kind === 'inpi-rne' ? null : this.#address,
        clock,
        patienceMs,
      });
    this.#lanes.set(key, lane);
    if (kind !== 'inpi-rne') this.#ofApi.add(lane);
    return lane;
  }
}

/** The last step of a document carries no token: the service can only count it by address. */
function keyOf(kind: CallKind, token: Secret): string {
  const payer = kind === 'file' ? '' : token.reveal();
  return createHash('sha256').update(`${kind}\n${payer}`).digest('base64url');
}
