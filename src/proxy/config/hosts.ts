import { isIP } from 'node:net';

import { isLoopbackHost } from '../archive/address/address-policy.ts';

/**
 * Reads a comma-separated list of `host` or `host:port`, lower-cased.
 *
 * @returns null when one of them is neither.
 */
export function parseHosts(text: string): string[] | null {
  const hosts = text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const wellFormed = hosts.every((host) =>
    /^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(:\d{1,5})?$/.test(
      host,
    ),
  );
  return wellFormed && hosts.length > 0 ? hosts : null;
}

/** Whether a host of the list is an IP address beyond this machine: documents are never read from one. */
export function isForeignLiteral(host: string): boolean {
  const hostname = URL.parse(`https://${host}`)?.hostname ?? '';
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 && !isLoopbackHost(hostname);
}
