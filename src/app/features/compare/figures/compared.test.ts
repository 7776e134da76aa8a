import { expect, test } from 'vitest';

import { madeFigures } from '../../../figures/testing/made-figures.ts';
import { closingYears, exerciseIn, missingIn, shareOf, type Compared } from './compared.ts';

const figures = madeFigures([
  { closing: '2025-12', figures: { chiffre_affaires_ht: 1000, resultat_exercice: -50 } },
  { closing: '2025-03', durationMonths: 9, figures: { chiffre_affaires_ht: 700 } },
  { closing: '2024-06', figures: { chiffre_affaires_ht: 900 } },
]);

const compared = (changes: Partial<Compared>): Compared => ({
  siren: figures.siren,
  name: null,
  figures: null,
  problem: null,
  step: 'answered',
  ...changes,
});

test('years are those of all closings, newest first, whoever lacks one', () => {
  const other = madeFigures([{ closing: '2023-12', figures: {} }]);
  expect(closingYears([compared({ figures }), compared({ figures: other }), compared({})])).toEqual([
    2025, 2024, 2023,
  ]);
});

test('the last exercise of a calendar year stands for it, others being counted', () => {
  expect(exerciseIn(figures, 2025)).toMatchObject({
    exercise: { closing: '2025-12' },
    pair: { previous: { closing: '2025-03' } },
    others: 1,
  });
  expect(exerciseIn(figures, 2024)).toMatchObject({ pair: null, others: 0 });
  expect(exerciseIn(figures, 2023)).toBeNull();
});

test('shares are of turnover for flows and of the total for liabilities, where they mean something', () => {
  const [year] = figures.years;
  if (year === undefined) throw new Error('no year');
  expect(shareOf('resultat_exercice', year)).toEqual({ percent: -5, of: 'turnover' });
  expect(shareOf('chiffre_affaires_ht', year)).toBeNull();
  expect(shareOf('capitaux_propres_et_assimiles', year)).toBeNull();
  const [balance] = madeFigures([
    {
      closing: '2025-12',
      figures: { total_passif: 400, capitaux_propres_et_assimiles: 100, resultat_exercice: 3 },
    },
  ]).years;
  if (balance === undefined) throw new Error('no year');
  expect(shareOf('capitaux_propres_et_assimiles', balance)).toEqual({ percent: 25, of: 'liabilities' });
  expect(shareOf('resultat_exercice', balance)).toBeNull();
  expect(shareOf('disponibilites', balance)).toBeNull();
});

test('what an exercise lacks is named', () => {
  const [year] = figures.years;
  expect(year === undefined ? [] : missingIn(year)).toContain('disponibilites');
  expect(year === undefined ? [] : missingIn(year)).not.toContain('resultat_exercice');
});
