import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { ProblemError } from '../../problem-error.ts';
import type { Lookup } from '../../upstream/http-get.ts';
import { archiveUrl, guardedLookup } from './address-policy.ts';

/** More by hand (`ADDRESS_RUNS=100000`). */
const runs = Number(process.env['ADDRESS_RUNS'] ?? 10_000);

const listed = [
  'storage.entreprise.api.gouv.fr',
  'archives.example.fr:8443',
  '127.0.0.1:4000',
  'localhost:4001',
  '[::1]:4002',
  '93.184.216.34',
];

test('whatever is accepted goes to a host of the list, at addresses that are public or its own loopback', async () => {
  const piece = fc.constantFrom(
    'https://',
    'http://',
    'HTTPS://',
    '@',
    ':',
    '.',
    '/',
    '\\',
    '?',
    '#',
    '%2e',
    '443',
    ':8443',
    '[::1]:4002',
    '[::ffff:127.0.0.1]',
    '127.0.0.1:4000',
    '2130706433',
    'localhost:4001',
    'storage.entreprise.api.gouv.fr',
    'archives.example.fr',
    'evil.example',
    '。',
    '\t',
    '\n',
    ' ',
  );
  const start = fc.constantFrom(
    'https://storage.entreprise.api.gouv.fr',
    'http://localhost:4001',
    'http://[::1]:4002',
    '',
  );
  const clean = fc.tuple(start, fc.webPath()).map(([first, path]) => first + path);
  const text = fc.oneof(
    clean,
    fc.string(),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.tuple(start, fc.array(piece, { maxLength: 6 })).map(([first, rest]) => first + rest.join('')),
  );
  const one = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.constantFrom('8.8.8.8', '2a01:e0a::1'),
    fc.constantFrom('127.0.0.1', '::1', '10.0.0.1'),
  );
  const resolved = fc.oneof(fc.tuple(one), fc.array(one, { maxLength: 3 }));
  const outcomes = { refused: 0, reached: 0 };
  await fc.assert(
    fc.asyncProperty(text, resolved, async (address, found) => {
      const reached = await reachedBy(address, found);
      if (reached === null) {
        outcomes.refused += 1;
        return;
      }
      outcomes.reached += 1;
      const { url, addresses } = reached;
      const own = ['localhost', '[::1]', '127.0.0.1'].includes(url.hostname);
      const wrong = addresses.filter((one) => (own ? !isOwn(one) : !isReachable(one)));
      expect([listed.includes(url.host), url.username + url.password, wrong]).toEqual([true, '', []]);
      expect(own ? 'https:' : url.protocol).toBe('https:');
    }),
    { numRuns: runs },
  );
  expect(Math.min(outcomes.refused, outcomes.reached)).toBeGreaterThan(runs / 50);
});

/** Where a connection for an address would go, when a resolver says so; null when it is refused. */
async function reachedBy(
  text: string,
  found: readonly string[],
): Promise<{ url: URL; addresses: string[] } | null> {
  try {
    const url = archiveUrl(text, listed);
    const answer = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const addresses = await new Promise<string[]>((done, fail) => {
      const resolver: Lookup = (_, __, callback) => callback(null, answer);
      guardedLookup(url.hostname, resolver)(url.hostname, { all: true }, (error, all) => {
        if (error === null && typeof all !== 'string') done(all.map(({ address }) => address));
        else fail(error);
      });
    });
    return { url, addresses };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'archive_rejected') return null;
    throw error;
  }
}

/** The IANA registries once more, in numbers: the judge is not what is judged. */
function isReachable(address: string): boolean {
  if (address.includes(':')) {
    const [first = 0, second = 0] = address
      .replace('::', ':0:')
      .split(':')
      .map((group) => Number.parseInt(group || '0', 16));
    const special =
      first === 0x2002 ||
      (first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
      (first === 0x3fff && second < 0x1000);
    return first >= 0x2000 && first <= 0x3fff && !special;
  }
  const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
  const special =
    [0, 10, 127].includes(a) ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113);
  return !special;
}

function isOwn(address: string): boolean {
  return address.startsWith('127.') || /^(?:0{0,4}:){2,7}0{0,3}1$/.test(address);
}
