import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { FilingView } from '#contract/filings.ts';

import { filingSigns, mergedFiling, mergedState } from './filing-signs.ts';
import { joinLists } from './same-document.ts';
import { day, listed, registered } from './testing/listed.ts';

/** Ids of each joined filing, service by service. */
const joined = (...lists: FilingView[][]) =>
  joinLists(
    lists.map((items, from) => ({ from, items })),
    filingSigns,
  ).map((known) => known.map(({ from, item }) => `${from}:${item.id}`).join('+'));

describe('two lists of one company', () => {
  test('share what has the same id, whatever else they say', () => {
    expect(joined([listed('a')], [registered('a', { closingDate: null })])).toEqual(['0:a+1:a']);
  });

  test('share what has the same name, its extension and case apart', () => {
    expect(
      joined(
        [listed('a', { documentName: 'CA_1_2022.pdf', closingDate: null })],
        [registered('b', { documentName: 'ca_1_2022' })],
      ),
    ).toEqual(['0:a+1:b']);
  });

  test('share what has the same dates and kind of accounts', () => {
    expect(joined([listed('1')], [registered('b')])).toEqual(['0:1+1:b']);
    expect(joined([listed('1')], [registered('b', { consolidated: true })])).toEqual(['0:1', '1:b']);
    expect(joined([listed('1', { depositDate: null })], [registered('b', { depositDate: null })])).toEqual([
      '0:1',
      '1:b',
    ]);
  });

  test('never share what two deposits of one day would leave open', () => {
    expect(joined([listed('1'), listed('2')], [registered('b')])).toEqual(['0:1', '0:2', '1:b']);
    expect(joined([listed('1')], [registered('b'), registered('c')])).toEqual(['0:1', '1:b', '1:c']);
  });

  test('a name settles what the dates leave open', () => {
    const [one, other] = ['CA_2022_1', 'CA_2022_1-1'];
    expect(
      joined(
        [listed('1', { documentName: one }), listed('2', { documentName: other })],
        [registered('b', { documentName: other }), registered('c', { documentName: one })],
      ),
    ).toEqual(['0:1+1:c', '0:2+1:b']);
  });

  test('every filing of every list comes out once, whatever the lists', () => {
    const filing = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      documentName: fc.constantFrom(null, 'x', 'y'),
      closingDate: fc.constantFrom(null, day('2021-12-31'), day('2022-12-31')),
      consolidated: fc.constantFrom(true, false, null),
    });
    const list = fc.uniqueArray(filing, { selector: ({ id }) => id });
    fc.assert(
      fc.property(list, list, list, (first, second, third) => {
        const lists = [first, second, third].map((items) => items.map(({ id, ...rest }) => listed(id, rest)));
        const all = joined(...lists).flatMap((known) => known.split('+'));
        const given = lists.flatMap((items, from) => items.map(({ id }) => `${from}:${id}`));
        expect(all.toSorted()).toEqual(given.toSorted());
        for (const known of joined(...lists))
          expect(new Set(known.split('+').map((one) => one[0])).size).toBe(known.split('+').length);
      }),
    );
  });
});

describe('a filing known to two services', () => {
  test('has both origins, the stricter word, and what either tells', () => {
    const one = listed('1', {
      managementNumber: '1987B00041',
      confidentiality: 'partial',
      closingDate: null,
    });
    const register = registered('b', {
      confidentiality: 'partial',
      confidentialityDetail: 'income_statement',
      greffe: { code: '2501', label: 'Besançon' },
      documentName: 'CA',
      archive: { document: 'present', metadata: 'present', nameDifferences: ['closing_year'] },
    });
    expect(mergedFiling(one, register)).toEqual({
      ...one,
      origins: ['api-entreprise', 'inpi-rne'],
      closingDate: '2022-12-31',
      nature: { code: 'C', label: 'Bilan complet' },
      confidentialityDetail: 'income_statement',
      greffe: { code: '2501', label: 'Besançon' },
      documentName: 'CA',
      archive: register.archive,
    });
  });

  test('is confidential as soon as one of them says so, and then has no part of it told', () => {
    const merged = mergedFiling(
      listed('1', { confidentiality: 'partial', confidentialityDetail: 'auditor_report' }),
      registered('b', { confidentiality: 'confidential' }),
    );
    expect(merged).toMatchObject({ confidentiality: 'confidential', confidentialityDetail: null });
  });

  test('has what one of them holds', () => {
    const state = (
      document: 'present' | 'missing',
      metadata: 'present' | 'awaited' | 'unknown' | 'absent',
    ) => ({
      document,
      metadata,
      nameDifferences: [],
    });
    expect(mergedState(state('missing', 'absent'), state('present', 'awaited'))).toEqual(
      state('present', 'awaited'),
    );
    expect(mergedState(state('present', 'unknown'), state('missing', 'absent'))).toEqual(
      state('present', 'unknown'),
    );
    expect(mergedState(null, state('missing', 'absent'))).toEqual(state('missing', 'absent'));
    expect(mergedState(null, null)).toBeNull();
  });
});
