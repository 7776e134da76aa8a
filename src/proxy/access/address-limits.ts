import { isIPv6, SocketAddress } from 'node:net';

import { RateLimit } from './rate-limits.ts';

/** Agents that may stand behind one address: an administration often has a single one for all of them. */
const agentsBehindOne = 20;

/** Of what one agent may ask in a minute, the share that may be logins, and refusals before any identity. */
const shares = { logins: 1 / 40, strangers: 1 / 4 } as const;

const detail =
  'Bilanscope limite les demandes de chaque adresse, que vous partagez sans doute avec des collègues. Attendez, puis recommencez.';

/** What one network address may ask in a minute, whoever is behind it; it is told before any identity. */
export class AddressLimits {
  readonly #calls: RateLimit;
  readonly #logins: RateLimit;
  readonly #strangers: RateLimit;

  /** @param callsPerMinute what one agent may ask. */
  constructor(callsPerMinute: number, now: () => number) {
    const limit = (share: number) =>
      new RateLimit(Math.ceil(callsPerMinute * agentsBehindOne * share), now, detail);
    this.#calls = limit(1);
    this.#logins = limit(shares.logins);
    this.#strangers = limit(shares.strangers);
  }

  /** Counts a call of the API. @throws ProblemError too_many_requests, as the others. */
  call(address: string): void {
    this.#calls.take(addressKey(address));
  }

  /** Counts the start of a login. */
  login(address: string): void {
    this.#logins.take(addressKey(address));
  }

  /** Counts a call that nobody is known to have made: no identity, or another site's doing. */
  stranger(address: string): void {
    this.#strangers.take(addressKey(address));
  }
}

/** What stands for an address: an IPv4 one itself, an IPv6 one its /64, whose addresses all belong to one holder. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address.slice(0, 64);
  const canonical = new SocketAddress({ address: address.replace(/%.*$/, ''), family: 'ipv6' }).address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(canonical)?.[1];
  return mapped ?? `${groupsOf(canonical).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of a canonical IPv6 address, its « :: » written out. */
function groupsOf(canonical: string): string[] {
  const [head = '', tail] = canonical.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
