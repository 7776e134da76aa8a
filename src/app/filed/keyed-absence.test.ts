import { expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';

import { filingSample } from '../testing/samples.ts';
import { absenceOf } from './keyed-absence.ts';

const deposited = filingSample({ id: '1', depositDate: '2026-11-13' });
const missing = 'Aucune donnée n’accompagne ce document dans l’archive de l’INPI.';

test('data are expected two weeks after the deposit, and missing from then on', () => {
  expect(absenceOf(deposited, '2026-11-14' as IsoDate)).toMatch(/^Données attendues vers le 27\/11\/2026/);
  expect(absenceOf(deposited, '2026-11-26' as IsoDate)).toMatch(/^Données attendues vers le 27\/11\/2026/);
  expect(absenceOf(deposited, '2026-11-27' as IsoDate)).toBe(missing);
});

test('nothing is promised for a deposit that is not dated, or not known', () => {
  expect(absenceOf(filingSample({ id: '1', depositDate: null }), '2026-11-14' as IsoDate)).toBe(missing);
  expect(absenceOf(null, '2026-11-14' as IsoDate)).toBe(missing);
});
