import { isIP, SocketAddress } from 'node:net';

import { isLoopbackHost } from '../archive/address/address-policy.ts';

/** Shortest prefixes of a range that is believed: a wider one would believe strangers. */
const shortestPrefix = { ipv4: 8, ipv6: 16 } as const;

/** Reads the public origin; null when it is not set, or wrong. */
export function readPublicUrl(text: string, problems: string[]): URL | null {
  if (text === '') return null;
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url;
  problems.push('PUBLIC_URL : une origine est attendue, par exemple https://bilanscope.exemple.fr.');
  return null;
}

/** Logging in over a network without TLS would give the session away: https, or this machine alone. */
export function checkPublicLogin(host: string, publicUrl: URL | null, problems: string[]): void {
  if (publicUrl === null && !isLoopbackHost(host))
    problems.push('PUBLIC_URL : l’origine publique, en https, est requise avec IDENTITY=oidc.');
  if (publicUrl?.protocol === 'http:' && !isLoopbackHost(publicUrl.hostname))
    problems.push('PUBLIC_URL : https est requis avec IDENTITY=oidc, sauf sur la boucle locale.');
}

/** Reads the addresses or ranges whose `X-Forwarded-*` are believed. */
export function readTrustedProxies(text: string, problems: string[]): readonly string[] {
  const proxies = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  for (const proxy of proxies) {
    const problem = problemOf(proxy);
    if (problem !== null) problems.push(`TRUSTED_PROXIES : « ${proxy} » ${problem}`);
  }
  return proxies;
}

function problemOf(proxy: string): string | null {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(proxy) ?? [];
  if (isIP(address) === 0) return 'n’est ni une adresse IP, ni une plage d’adresses.';
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const canonical = new SocketAddress({ address, family }).address;
  if (canonical.startsWith('::ffff:')) return 's’écrit en IPv4.';
  if (length === undefined) return null;
  if (Number(length) > (family === 'ipv6' ? 128 : 32)) return 'n’est pas une plage d’adresses.';
  return Number(length) < shortestPrefix[family]
    ? 'est trop large : n’importe qui pourrait se dire mandataire.'
    : null;
}
