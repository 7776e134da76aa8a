import { isLoopbackHost } from '../../archive/address/address-policy.ts';
import type { Contract } from '../../config/upstreams.ts';

/** Calls that a service lets through in any period of `perMs`. */
export type Limit = { calls: number; perMs: number };

/** Kinds of calls that a service counts apart: two sources, the two steps of a document in v3, and INPI's register. */
export type CallKind = 'inpi' | 'bdf' | 'download' | 'file' | 'inpi-rne';

export type DocumentedLimits = {
  /** By kind, of one token; the shortest period is the one that `RateLimit-*` announces. */
  kinds: Readonly<Record<CallKind, readonly [Limit, ...Limit[]]>>;
  /** Of all calls of one address to API Entreprise, pings included. */
  address: Limit;
};

const minute = 60_000;
const perMinute = (calls: number): Limit => ({ calls, perMs: minute });

/** INPI's mailing to the users of its register, as API Entreprise quotes it (commit a639522d3, 2026-02). */
const register: readonly [Limit, Limit] = [perMinute(180), { calls: 10_000, perMs: 24 * 60 * minute }];

const common = { bdf: [perMinute(250)], 'inpi-rne': register } as const;

/**
 * What holds until a service has announced its own limit.
 *
 * v2: « Démarrer avec API Entreprise », and siade's config/throttle.yml on the eve of its end (2023-07).
 * v3: siade's commons/data/throttle.yml (15 calls to INPI since 2026-02-17), read on 2026-04-28.
 */
export const documentedLimits: Readonly<Record<Contract, DocumentedLimits>> = {
  v2: {
    kinds: { ...common, inpi: [perMinute(5)], download: [perMinute(50)], file: [perMinute(50)] },
    address: perMinute(1000),
  },
  v3: {
    kinds: { ...common, inpi: [perMinute(15)], download: [perMinute(50)], file: [perMinute(50)] },
    address: perMinute(1000),
  },
};

/** The general volumes of API Entreprise (CGU): 250 JSON calls and 50 documents a minute and token. */
const generalLimits: DocumentedLimits = {
  kinds: { ...common, inpi: [perMinute(250)], download: [perMinute(50)], file: [perMinute(50)] },
  address: perMinute(1000),
};

/**
 * What holds of an upstream until it has announced its own. A stand-in on this very machine is no INPI, whose
 * narrow quota is shared by all: unless it announces one, the general volumes hold.
 */
export function limitsUntilAnnounced(base: URL, contract: Contract): DocumentedLimits {
  return isLoopbackHost(base.hostname) ? generalLimits : documentedLimits[contract];
}

/** What we take of a limit: the rest is left to whoever else calls with the same token, or from the same address. */
export function ourShareOf(limit: number): number {
  return Math.max(1, Math.floor((limit * 4) / 5));
}
