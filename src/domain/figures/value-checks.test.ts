import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { ratioName } from './names.ts';
import { valuesOf } from './testing/values.ts';
import { checkValue } from './value-checks.ts';

const precision = { amounts: 1000, ratio: 0.01 };

/** The seed's sample, in euros: 0 + 1 047 000 + 58 000 − 60 000. */
const sample = {
  dettes1_emprunts_obligataires_et_convertibles: 0,
  dettes2_autres_emprunts_obligataires: 1_047_000,
  dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: 58_000,
  dettes4_maturite_a_un_an_au_plus: 60_000,
};

test('stable debt is verified to the rounding of its terms, and differs beyond', () => {
  const check = (total: number) =>
    checkValue('total_dettes_stables', valuesOf({ ...sample, total_dettes_stables: total }), precision);
  expect(check(1_045_000)).toEqual({ kind: 'verified', computed: 1_045_000 });
  expect(check(1_050_000).kind).toBe('verified');
  expect(check(1_051_000)).toEqual({ kind: 'differs', computed: 1_045_000 });
});

test('an absent term of the stable debt counts as zero, all absent allow nothing', () => {
  const total = { total_dettes_stables: 58_000 };
  const one = { dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit: 58_000 };
  expect(checkValue('total_dettes_stables', valuesOf({ ...total, ...one }), precision).kind).toBe('verified');
  expect(checkValue('total_dettes_stables', valuesOf(total), precision)).toEqual({
    kind: 'not_computable',
    reason: 'terms_absent',
  });
  expect(checkValue('total_dettes_stables', valuesOf(sample), precision)).toEqual({
    kind: 'not_computable',
    reason: 'not_received',
  });
});

test('the ratio is checked only when neither term is negative and the BFR is not zero', () => {
  const check = (frng: number | null, bfr: number | null, ratio: number | null) =>
    checkValue(
      ratioName,
      valuesOf({
        fonds_roulement_net_global: frng,
        besoin_en_fonds_de_roulement: bfr,
        [ratioName]: ratio,
      }),
      precision,
    );
  expect(check(902_000, 891_000, 101.23).kind).toBe('verified');
  expect(check(902_000, 891_000, 104)).toMatchObject({ kind: 'differs' });
  expect(check(-1000, 891_000, null)).toEqual({ kind: 'not_computable', reason: 'term_negative' });
  expect(check(902_000, -721_000, 12)).toEqual({ kind: 'not_computable', reason: 'term_negative' });
  expect(check(902_000, 0, null)).toEqual({ kind: 'not_computable', reason: 'divisor_zero' });
  expect(check(902_000, 891_000, null)).toEqual({ kind: 'not_computable', reason: 'not_received' });
  expect(check(null, 891_000, 12)).toEqual({ kind: 'not_computable', reason: 'terms_absent' });
});

test('figures for which the seed states no formula are not said to be verified', () => {
  expect(checkValue('chiffre_affaires_ht', valuesOf({ chiffre_affaires_ht: 1000 }), precision)).toEqual({
    kind: 'not_computable',
    reason: 'no_formula',
  });
});

test('a ratio computed from exact terms is verified once both are rounded to the thousand', () => {
  const euros = fc.integer({ min: 1, max: 10_000_000_000 });
  fc.assert(
    fc.property(euros, euros, (frng, bfr) => {
      const rounded = (value: number) => Math.round(value / 1000) * 1000;
      fc.pre(rounded(bfr) > 0);
      const values = valuesOf({
        fonds_roulement_net_global: rounded(frng),
        besoin_en_fonds_de_roulement: rounded(bfr),
        [ratioName]: Math.round((frng * 10_000) / bfr) / 100,
      });
      expect(checkValue(ratioName, values, precision).kind).toBe('verified');
    }),
  );
});
