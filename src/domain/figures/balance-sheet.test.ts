import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { onAnnualBasis } from './annual-basis.ts';
import { itemisedLiabilities, liabilitiesCanBeShared, netTreasury, remainderOf } from './balance-sheet.ts';
import { isBelowHalfOfCapital } from './half-capital.ts';
import { valuesOf } from './testing/values.ts';

test('the remainder is the total less the lines itemised, absent ones standing within it', () => {
  const known = {
    total_passif: 1000,
    capitaux_propres_et_assimiles: 400,
    emprunts_et_dettes_financieres_divers: 50,
  };
  expect(remainderOf(valuesOf(known))).toMatchObject({ value: 550 });
  expect(remainderOf(valuesOf(known))?.absent).not.toContain('capitaux_propres_et_assimiles');
  expect(remainderOf(valuesOf(known))?.absent).toContain('autres_fonds_propres');
  expect(remainderOf(valuesOf({ capitaux_propres_et_assimiles: 400 }))).toBeNull();
});

test('lines and remainder add up to the total, whatever they are', () => {
  const euros = fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }));
  const lines = fc.record(Object.fromEntries(itemisedLiabilities.map((name) => [name, euros])));
  fc.assert(
    fc.property(fc.integer(), lines, (total, told) => {
      const values = valuesOf({ ...told, total_passif: total });
      const sum = itemisedLiabilities.reduce((sum, name) => sum + (values[name].value ?? 0), 0);
      expect(sum + (remainderOf(values)?.value ?? Number.NaN)).toBe(total);
    }),
  );
});

test('shares are drawn only of a total above zero with no negative term', () => {
  const sound = { total_passif: 1000, capitaux_propres_et_assimiles: 400 };
  expect(liabilitiesCanBeShared(valuesOf(sound))).toBe(true);
  expect(liabilitiesCanBeShared(valuesOf({ ...sound, capitaux_propres_et_assimiles: -1 }))).toBe(false);
  expect(liabilitiesCanBeShared(valuesOf({ ...sound, capitaux_propres_et_assimiles: 1001 }))).toBe(false);
  expect(liabilitiesCanBeShared(valuesOf({ total_passif: 0 }))).toBe(false);
  expect(liabilitiesCanBeShared(valuesOf({}))).toBe(false);
});

test('net treasury wants both terms', () => {
  const frng = { fonds_roulement_net_global: 902 };
  expect(netTreasury(valuesOf({ ...frng, besoin_en_fonds_de_roulement: 1000 }))).toBe(-98);
  expect(netTreasury(valuesOf(frng))).toBeNull();
});

test('only what accumulates is brought to twelve months', () => {
  expect(onAnnualBasis('chiffre_affaires_ht', 1_800_000, 18)).toBe(1_200_000);
  expect(onAnnualBasis('resultat_exercice', -900, 9)).toBe(-1200);
  expect(onAnnualBasis('chiffre_affaires_ht', 1_800_000, null)).toBeNull();
  expect(onAnnualBasis('chiffre_affaires_ht', 1_800_000, 0)).toBeNull();
  expect(onAnnualBasis('chiffre_affaires_ht', null, 18)).toBeNull();
  expect(onAnnualBasis('disponibilites', 1_800_000, 18)).toBeNull();
});

test('equity is told to be below half of the capital only when both are known', () => {
  const told = (equity: number | null, capital: number | null) =>
    isBelowHalfOfCapital(
      valuesOf({
        capitaux_propres_et_assimiles: equity,
        capital_social_inclus_dans_capitaux_propres_et_assimiles: capital,
      }),
    );
  expect(told(49, 100)).toBe(true);
  expect(told(-5, 100)).toBe(true);
  expect(told(50, 100)).toBe(false);
  expect(told(null, 100)).toBeNull();
  expect(told(49, null)).toBeNull();
  expect(told(-1, 0)).toBeNull();
});
