import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { returnPathOf } from './return-path.ts';

const self = 'https://bilanscope.example';

describe('where one comes back to after a login', () => {
  test.each([
    '/',
    '/entreprises/000314153',
    '/entreprises/000314153/comptes/1?page=2#p',
    '/?siren=000314153',
    '/apiculture',
    '/?retour=//evil.example',
    '/a//b',
  ])('a page of ours stays as it is: %s', (path) => {
    expect(returnPathOf(path)).toBe(path);
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '////evil.example/..',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '/\u0000',
    '/a\r\nset-cookie: a=b',
    '/api/session',
    '/api',
    '/connexion',
    '/connexion/retour?code=1&state=2',
    '',
    `/${'a'.repeat(2000)}`,
    ['/a', '/b'],
    undefined,
    null,
    { toString: () => '//evil.example' },
  ])('anything else is the first page: %j', (asked) => {
    expect(returnPathOf(asked)).toBe('/');
  });

  test('whatever is asked, a browser stays on our origin', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      'evil.example',
      'http',
      'a',
    );
    const paths = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => `/${parts.join('')}`),
    );
    fc.assert(
      fc.property(paths, (asked) => {
        const path = returnPathOf(asked);
        expect(path).toMatch(/^\/[^\p{Cc}\\]*$/u);
        expect(new URL(path, self).origin).toBe(self);
      }),
      { numRuns: 10_000 },
    );
  });

  test('coming back twice comes back to the same place', () => {
    fc.assert(
      fc.property(fc.webPath(), (asked) => {
        const path = returnPathOf(asked);
        expect(returnPathOf(path)).toBe(path);
      }),
    );
  });
});
