import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { Links, type Target } from './links.ts';

const anyTarget: fc.Arbitrary<Target> = fc.record({
  target: fc.constantFrom('actes' as const, 'bilans' as const),
  document_id: fc.stringMatching(/^[0-9a-f]{24}$/),
  token_id: fc.string(),
  timestamp: fc.integer({ min: 0, max: 4_000_000_000 }),
});

test('what is sealed is opened again, by who sealed it alone, and holds the signs that clients rewrite', () => {
  const [links, others] = [new Links(), new Links()];
  fc.assert(
    fc.property(anyTarget, (target) => {
      const sealed = links.seal(target);
      expect(links.open(sealed)).toEqual(target);
      expect(others.open(sealed)).toBeNull();
      expect(sealed).toMatch(/^(?=.*%2F)(?=.*\+)[A-Za-z0-9+=%]+--[A-Za-z0-9+%]{16,}--[A-Za-z0-9+%]{22,}==$/);
    }),
  );
});

test('a character more, less or other opens nothing', () => {
  const links = new Links();
  const sealed = links.seal({ target: 'bilans', document_id: '0'.repeat(24), token_id: 'a', timestamp: 1 });
  const spoiled = [
    sealed.slice(1),
    `A${sealed}`,
    (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1),
    sealed.replace('+', ' '),
    sealed.replace('%2F', '%2'),
    sealed.split('--').slice(0, 2).join('--'),
    '%E0%A4%A',
    '',
  ];
  expect(spoiled.filter((text) => links.open(text) !== null)).toEqual([]);
});
