import { expect, test } from 'vitest';

import { lineOf } from '../testing/metadata.ts';
import { groupLines, shownPlaces } from './group-lines.ts';

const codes = (lines: Parameters<typeof groupLines>[0]) =>
  groupLines(lines).map(({ form, lines: own }) => [form, own.map(({ code }) => code).join(' ')]);

test('lines are grouped by form, in the order of the document', () => {
  expect(
    codes([
      lineOf('01', 'AF', { m1: 1 }),
      lineOf('01', 'CO', { m1: 2 }),
      lineOf('02', 'DA', { m1: 3 }),
      lineOf('03', 'FJ', { m3: 4 }),
    ]),
  ).toEqual([
    ['2050', 'AF CO'],
    ['2051', 'DA'],
    ['2052', 'FJ'],
  ]);
});

test('a form whose columns change their meaning makes several groups', () => {
  // 2057: claims are split at one year, debts at one and five.
  const groups = groupLines([
    lineOf('08', 'UX', { m1: 1 }),
    lineOf('08', 'VG', { m1: 2 }),
    lineOf('08', 'VI', { m1: 3 }),
  ]);
  expect(groups.map(({ columns }) => columns[2])).toEqual(['à plus d’un an', 'de 1 à 5 ans']);
  expect(groups[1]?.lines.map(({ code }) => code)).toEqual(['VG', 'VI']);
});

test('a line that leaves columns empty takes the others of its group', () => {
  const [group] = groupLines([
    lineOf('03', 'FM', { m3: 1 }),
    lineOf('03', 'FJ', { m1: 1, m2: 2, m3: 3, m4: 4 }),
  ]);
  expect(group?.columns).toEqual(['France N', 'export N', 'total N', 'total N-1']);
});

test('codes that the table does not hold stay visible, in a group of their page', () => {
  expect(
    codes([lineOf('01', 'AF', { m1: 1 }), lineOf('01', '060', { m2: 5 }), lineOf('01', 'CO', { m1: 2 })]),
  ).toEqual([
    ['2050', 'AF CO'],
    [null, '060'],
  ]);
});

test('a column is shown when it means something, or holds an amount all the same', () => {
  const [liabilities] = groupLines([lineOf('02', 'DA', { m1: 1 })]);
  expect(liabilities && shownPlaces(liabilities)).toEqual([0, 1]);
  const [unknown] = groupLines([lineOf('02', '060', { m3: 5 })]);
  expect(unknown && shownPlaces(unknown)).toEqual([2]);
});
