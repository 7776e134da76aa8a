import { expect, test } from 'vitest';

import { madeFigures, madePair } from '../../../../figures/testing/made-figures.ts';
import { barsOf, barsSentence } from './bars.ts';
import { silenceOf } from './silent.ts';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test('bars go from the oldest year to the newest, and leave a gap for a missing one', () => {
  const { years } = madeFigures([
    { closing: '2025-12', figures: { total_passif: 20 } },
    { closing: '2024-12', figures: {} },
    { closing: '2023-06', durationMonths: 18, figures: { total_passif: -5 } },
  ]);
  expect(barsOf('total_passif', years, 'k€').map((bar) => ({ ...bar, reading: plain(bar.reading) }))).toEqual(
    [
      {
        closing: '2023-06',
        value: -5000,
        digits: '−5',
        latest: false,
        reading: 'juin 2023 (18 mois) : −5 000 €',
      },
      { closing: '2024-12', value: null, digits: '', latest: false, reading: 'déc. 2024 : non transmis' },
      { closing: '2025-12', value: 20_000, digits: '20', latest: true, reading: 'déc. 2025 : 20 000 €' },
    ],
  );
  expect(plain(barsSentence('total_passif', years, 'k€'))).toBe(
    '−5 k€ en juin 2023 (18 mois), non transmis en déc. 2024, 20 k€ en déc. 2025',
  );
});

test('a figure is silent when it is zero or absent throughout, unless an evolution says otherwise', () => {
  const silence = (figures: ReturnType<typeof madePair>) => silenceOf('autres_fonds_propres', figures.years);
  expect(silence(madePair('autres_fonds_propres', 0, 0))).toBe('zero');
  expect(silence(madePair('autres_fonds_propres', 0, { value: 0, given: 0 }))).toBe('zero');
  expect(silence(madePair('autres_fonds_propres', null, null))).toBe('absent');
  expect(silence(madePair('autres_fonds_propres', 0, null))).toBeNull();
  expect(silence(madePair('autres_fonds_propres', 0, { value: 0, given: 5 }))).toBeNull();
  expect(silence(madePair('autres_fonds_propres', 3, 0))).toBeNull();
});
