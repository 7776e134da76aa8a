import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lettersOf } from './letters.ts';
import { findNear, lettersApart } from './resemble.ts';

test('a text is found near exactly where a stretch from the beginning of a word is near', () => {
  const few = fc.stringMatching(/^[ab]{1,6}$/u);
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 4 }), few, fc.nat(2), (words, sought, errors) => {
      fc.pre(errors < sought.length);
      const page = lettersOf(words.join(' '), () => 'near');
      const stretches = [...page.gaps.keys()]
        .filter((from) => page.gaps[from] !== 'joined')
        .flatMap((from) =>
          Array.from({ length: page.text.length - from }, (_, size) =>
            page.text.slice(from, from + size + 1),
          ),
        );
      const near = stretches.some((stretch) => lettersApart(stretch, sought) <= errors);
      const found = findNear(page, sought, errors);
      expect(found.length > 0).toBe(near);
      for (const { from, to } of found)
        expect(lettersApart(page.text.slice(from, to), sought)).toBeLessThanOrEqual(errors);
    }),
    { numRuns: 1_000 },
  );
});
