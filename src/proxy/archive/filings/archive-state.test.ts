import { expect, test } from 'vitest';

import type { Filing } from '#domain/filing.ts';

import { day, filing, nameOf } from '../testing/company.ts';
import type { ZipEntry } from '../zip/directory-checks.ts';
import { stateOf, type InnerContents } from './archive-state.ts';
import { noTie, type Tie } from './ties.ts';

const entry = (name: string) => ({ name }) as ZipEntry;
const today = day('2026-03-01');
const old = filing('12', 2023);
const fresh = filing('12', 2023, { depositDate: day('2026-02-20') });
const flat: Tie = { ...noTie, document: entry(`${nameOf(2023)}.pdf`) };
const nested: Tie = { ...noTie, inner: entry(`${nameOf(2023)}.zip`) };

test.each<[string, Filing, Tie, InnerContents | undefined, string, string]>([
  ['nothing tied', old, noTie, undefined, 'missing', 'absent'],
  ['nothing tied yet', fresh, noTie, undefined, 'missing', 'awaited'],
  ['a PDF alone', old, flat, undefined, 'present', 'absent'],
  ['a PDF alone, just deposited', fresh, flat, undefined, 'present', 'awaited'],
  [
    'a PDF of an unknown deposit',
    filing('12', 2023, { depositDate: null }),
    flat,
    undefined,
    'present',
    'absent',
  ],
  ['a PDF and its XML', old, { ...flat, metadata: entry('x.xml') }, undefined, 'present', 'present'],
  ['an XML alone', old, { ...noTie, metadata: entry('x.xml') }, undefined, 'missing', 'present'],
  ['an inner archive not opened', fresh, nested, undefined, 'present', 'unknown'],
  ['an inner archive that holds both', old, nested, { document: true, metadata: true }, 'present', 'present'],
  ['an inner archive without XML', old, nested, { document: true, metadata: false }, 'present', 'absent'],
  [
    'an inner archive without XML yet',
    fresh,
    nested,
    { document: true, metadata: false },
    'present',
    'awaited',
  ],
  ['an inner archive without PDF', old, nested, { document: false, metadata: true }, 'missing', 'present'],
])('%s', (_, listed, tie, opened, document, metadata) => {
  expect(stateOf(listed, tie, opened, today)).toMatchObject({ document, metadata });
});

test('what the name says otherwise is told, and nothing when it says nothing', () => {
  const named = (name: string, changes: Partial<Filing> = {}) =>
    stateOf(filing('12', 2023, changes), { ...noTie, document: entry(name) }, undefined, today)
      .nameDifferences;
  expect(named(`${nameOf(2023)}.pdf`)).toEqual([]);
  expect(named(`${nameOf(2022)}.pdf`)).toEqual(['closing_year']);
  expect(named(`${nameOf(2022)}.pdf`, { greffe: { code: '6901', label: null } })).toEqual([
    'greffe',
    'closing_year',
  ]);
  expect(named(`${nameOf(2022)}.pdf`, { greffe: null, closingDate: null })).toEqual([]);
  expect(named('bilan.pdf')).toEqual([]);
  expect(
    stateOf(old, { ...noTie, inner: entry(`${nameOf(2021)}.zip`) }, undefined, today).nameDifferences,
  ).toEqual(['closing_year']);
});
