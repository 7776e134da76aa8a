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
