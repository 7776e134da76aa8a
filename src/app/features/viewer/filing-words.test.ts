import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { filingSample } from '../../testing/samples.ts';
import { filingTitle, printHeading, shortName } from './filing-words.ts';
import { neighboursOf } from './neighbours.ts';

const siren = '000314153' as Siren;
const latest = filingSample({ id: '3' });
const consolidated = filingSample({ id: '2', nature: 'B-C' });
const before = filingSample({ id: '1', closingDate: '2024-12-31' });
const list = [latest, consolidated, before];

test('a filing is titled by its accounts and its closing', () => {
  expect(filingTitle(latest)).toBe('Comptes annuels clos le 31/12/2025');
  expect(filingTitle(consolidated)).toBe('Comptes consolidés clos le 31/12/2025');
  expect(filingTitle(filingSample({ id: '1', closingDate: null }))).toBe('Comptes annuels, clôture inconnue');
});

test('the filings beside are the older and the newer one, none beyond the ends', () => {
  expect(neighboursOf('2', list)).toEqual({ older: before, newer: latest });
  expect(neighboursOf('3', list)).toEqual({ older: consolidated, newer: null });
  expect(neighboursOf('1', list)).toEqual({ older: null, newer: consolidated });
  expect(neighboursOf('unknown', list)).toEqual({ older: null, newer: null });
});

test('two filings side by side never have the same name', () => {
  const corrected = filingSample({ id: '4', depositDate: '2026-09-01' });
  expect(shortName(before, latest)).toBe('31/12/2024');
  expect(shortName(consolidated, latest)).toBe('31/12/2025 (consolidés)');
  expect(shortName(corrected, latest)).toBe('déposé le 01/09/2026');
  expect(shortName(filingSample({ id: '5', closingDate: null, depositDate: null }), latest)).toBe(
    'dépôt non daté',
  );
});

test('printed sheets say how far the document may go, a public one nothing', () => {
  expect(printHeading(siren, latest)).toBeNull();
  expect(printHeading(siren, filingSample({ id: '1', confidentiality: 'partial' }))).toBe(
    'Partiellement confidentiel · SIREN 000\u202F314\u202F153 · Comptes annuels clos le 31/12/2025 · à ne pas rediffuser',
  );
  expect(printHeading(siren, null)).toMatch(/^Confidentialité inconnue/);
});
