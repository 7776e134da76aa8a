import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatSiren, luhnHolds, parseSiren, type Siren } from './siren.ts';

describe('a SIREN', () => {
  test.each(['788242667', '542065479', '552049447', '000314153', '356000000'])('%s is one', (text) => {
    expect(parseSiren(text)).toBe(text);
  });

  test.each(['788242668', '78824266', '7882426670', '788 242 667', 'ABCDEFGHI', '', '٧٨٨٢٤٢٦٦٧'])(
    '« %s » is not',
    (text) => {
      expect(parseSiren(text)).toBeNull();
    },
  );

  test('has one valid last digit for any eight others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        const stem = String(number).padStart(8, '0');
        expect(Array.from('0123456789').filter((digit) => luhnHolds(stem + digit))).toHaveLength(1);
      }),
    );
  });

  test('is read in three groups', () => {
    expect(formatSiren('000314153' as Siren)).toBe('000\u202F314\u202F153');
  });
});
