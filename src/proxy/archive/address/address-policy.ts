import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, isIPv6 } from 'node:net';

import { ProblemError } from '../../problem-error.ts';
import type { Lookup } from '../../upstream/http-get.ts';

/** IANA's special-purpose registries for IPv4: what is not public unicast. */
const specialV4: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Within 2000::/3, the only global unicast block of IPv6: tunnels that embed IPv4, documentation, protocols. */
const specialV6: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, prefix] of specialV4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of specialV6) special.addSubnet(network, prefix, 'ipv6');

const globalV6 = new BlockList();
globalV6.addSubnet('2000::', 3, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an IP address is public unicast: reachable on the internet, and neither private nor a tunnel. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return globalV6.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return isIP(address) === 4 && !special.check(address, 'ipv4');
}

/** Whether a URL's host names this machine: `localhost`, 127.0.0.0/8 or [::1]. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || isLoopbackAddress(unbracketed(hostname));
}

/**
 * Reads the address of an archive, and obeys it only on a host of the list (`host`, meaning its scheme's port, or
 * `host:port`): https, or http on loopback; no user, no trailing dot, no backslash or blank; an IP literal only when it is
 * listed and loopback.
 *
 * @throws ProblemError archive_rejected.
 */
export function archiveUrl(text: string, allowedHosts: readonly string[]): URL {
  const authority = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1];
  if (authority === undefined || /[@\\]/.test(authority) || /[^!-~]|\\/.test(text) || !URL.canParse(text))
    throw new ProblemError('archive_rejected');
  const url = new URL(text);
  const local = isLoopbackHost(url.hostname);
  const withPort = `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
  const obeyed =
    allowedHosts.some((host) => [url.host, withPort].includes(host.toLowerCase())) &&
    (url.protocol === 'https:' || local) &&
    !url.hostname.endsWith('.') &&
    (local || isIP(unbracketed(url.hostname)) === 0);
  if (!obeyed) throw new ProblemError('archive_rejected');
  return url;
}

/**
 * A resolver for one host: the name is resolved once a connection, which goes to one of the addresses checked
 * here. All must be public unicast, or all loopback when the host itself is.
 */
export function guardedLookup(hostname: string, lookup: Lookup = systemLookup): Lookup {
  const accepts = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress;
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found, family) => {
      const addresses = listOf(found, family);
      const [first] = addresses;
      if (error !== null) callback(error, []);
      else if (first === undefined || !addresses.every(({ address }) => accepts(address)))
        callback(new ProblemError('archive_rejected'), []);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function listOf(found: string | LookupAddress[], family: number | undefined): LookupAddress[] {
  return typeof found === 'string' ? [{ address: found, family: family ?? isIP(found) }] : (found ?? []);
}

function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function unbracketed(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
