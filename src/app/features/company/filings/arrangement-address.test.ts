import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { confidentialityLabels } from '../../../format/confidentiality.ts';
import { kinds, sorts } from './arrange.ts';
import { arrangementIn, withArrangement } from './arrangement-address.ts';

const arrangements = fc.record({
  sort: fc.constantFrom(...sorts),
  confidentiality: fc.constantFrom(null, ...(Object.keys(confidentialityLabels) as 'public'[])),
  kind: fc.constantFrom(null, ...kinds),
  year: fc.option(fc.integer({ min: 1990, max: 2100 })),
});

test('what an address says of the list is read back as it was written', () => {
  fc.assert(
    fc.property(arrangements, (arrangement) => {
      const written = withArrangement(new URLSearchParams('page=3'), arrangement);
      expect(arrangementIn(written)).toEqual(arrangement);
      expect(written.get('page')).toBe('3');
    }),
  );
});

test('an address that says nothing, or nonsense, shows everything, newest closing first', () => {
  const plain = { sort: 'cloture', confidentiality: null, kind: null, year: null };
  expect(arrangementIn(new URLSearchParams())).toEqual(plain);
  expect(arrangementIn(new URLSearchParams('tri=x&confidentialite=toString&comptes=&annee=20'))).toEqual(
    plain,
  );
  expect(
    withArrangement(new URLSearchParams('tri=depot'), { ...arrangementIn(new URLSearchParams()) }).size,
  ).toBe(0);
});
