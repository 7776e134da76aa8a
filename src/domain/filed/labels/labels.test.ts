import { expect, test } from 'vitest';

import { natureOf, natureOfAccountsType } from '../../nature.ts';
import { madeAccounts } from '../testing/made-accounts.ts';
import { labelRemarksOf } from './labels.ts';

const complete = { '01.CO': [9, 1, 8], '02.EE': [8], '03.FJ': [1, 1, 2], '04.HN': [1] };
const simplified = {
  '01.110': [9, 1, 8],
  '01.142': [null, null, 5],
  '01.180': [null, null, 8],
  '02.310': [1],
};
const group = { ...complete, '02.P2': [5], '02.P7': [1], '04.R6': [6], '04.R8': [5] };

const listed = (nature: string | null, consolidated: boolean | null = null) => ({
  nature: natureOf(nature),
  consolidated,
});

test('« B-S » on the complete forms is told with the forms found, and is no other remark', () => {
  expect(labelRemarksOf(listed('B-S', false), madeAccounts(complete))).toEqual([
    {
      kind: 'label-not-form',
      nature: { code: 'B-S', label: 'Bilan simplifié' },
      forms: ['2050', '2051', '2052', '2053'],
    },
  ]);
});

test('« B-S » on the simplified forms calls for none', () => {
  expect(labelRemarksOf(listed('B-S'), madeAccounts(simplified, { type: 'S' }))).toEqual([]);
});

test('a label that tells its form is set against the type keyed', () => {
  const short = madeAccounts(simplified, { type: 'S' });
  expect(labelRemarksOf(listed('B-CO'), short)).toMatchObject([{ kind: 'label-against-type', type: 'S' }]);
  expect(labelRemarksOf({ nature: natureOfAccountsType('S'), consolidated: null }, short)).toEqual([]);
  expect(labelRemarksOf({ nature: natureOfAccountsType('C'), consolidated: null }, short)).toMatchObject([
    { kind: 'label-against-type' },
  ]);
  expect(labelRemarksOf(listed('B-XX'), short)).toEqual([]);
  expect(labelRemarksOf(listed(null), short)).toEqual([]);
});

test('a group’s accounts in the list and a company’s in the keyed file, or the reverse, are told once', () => {
  expect(labelRemarksOf(listed('B-C', true), madeAccounts(complete))).toEqual([
    { kind: 'scope-against-list', type: 'C', listedConsolidated: true },
  ]);
  expect(labelRemarksOf(listed('B-CO', false), madeAccounts(group, { type: 'K' }))).toEqual([
    { kind: 'scope-against-list', type: 'K', listedConsolidated: false },
  ]);
  expect(labelRemarksOf(listed('B-C', true), madeAccounts(group, { type: 'K' }))).toEqual([]);
});

test('codes that another type explains better than the one stated are told, with how many', () => {
  expect(labelRemarksOf(listed(null), madeAccounts(complete, { type: 'S' }))).toEqual([
    { kind: 'type-against-codes', type: 'S', codesOf: 'C', lines: 4 },
  ]);
  expect(labelRemarksOf(listed(null), madeAccounts(group))).toEqual([
    { kind: 'type-against-codes', type: 'C', codesOf: 'K', lines: 3 },
  ]);
});

test('a stray code or two is a keying slip, not another type', () => {
  const slip = madeAccounts({ ...complete, '02.P2': [5], '02.P7': [1] });
  expect(labelRemarksOf(listed(null), slip)).toEqual([]);
});

test('without a type there is nothing to set the label against', () => {
  expect(labelRemarksOf(listed('B-S'), madeAccounts(complete, { type: null }))).toEqual([]);
});
