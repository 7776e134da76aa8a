import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const document = readFileSync(join(root, 'SECURITY.md'), 'utf8');

/** OWASP ASVS 5.0.0: its requirements of each level, runs of numbers written as such. */
const levels = {
  L1: `1.2.1-5 1.3.1-2 1.5.1 2.1.1 2.2.1-2 2.3.1 3.2.1-2 3.3.1 3.4.1-2 3.5.1-3 4.1.1 4.4.1 5.2.1-2 5.3.1-2
    6.1.1 6.2.1-8 6.3.1-2 6.4.1-2 7.2.1-4 7.4.1-2 8.1.1 8.2.1-2 8.3.1 9.1.1-3 9.2.1 10.4.1-5 11.3.1-2 11.4.1
    12.1.1 12.2.1-2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`,
  L2: `1.1.1-2 1.2.6-9 1.3.3-11 1.4.1-3 1.5.2 2.1.2-3 2.2.3 2.3.2-4 2.4.1 3.3.2-4 3.4.3-6 3.5.4-5 3.7.1-2
    4.1.2-3 4.2.1 4.3.1-2 4.4.2-4 5.1.1 5.2.3 5.4.1-3 6.1.2-3 6.2.9-12 6.3.3-4 6.4.3-4 6.5.1-5 6.6.1-3 6.8.1-4
    7.1.1-3 7.3.1-2 7.4.3-5 7.5.1-2 7.6.1-2 8.1.2 8.2.3 8.4.1 9.2.2-4 10.1.1-2 10.2.1-2 10.3.1-4 10.4.6-11
    10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.3 11.4.2-4 11.5.1 11.6.1 12.1.2-3 12.3.1-4 13.1.1 13.2.1-5
    13.3.1-2 13.4.2-5 14.1.1-2 14.2.2-4 14.3.2-3 15.1.2-3 15.2.2-3 15.3.2-7 16.1.1 16.2.1-5 16.3.1-4 16.4.1-3
    16.5.1-3 17.1.1 17.2.1-4 17.3.1-2`,
} as const;

const answers = ['met', 'not met', 'n/a', 'deployer'] as const;

function requirementsOf(level: keyof typeof levels): string[] {
  return levels[level]
    .trim()
    .split(/\s+/)
    .flatMap((run) => {
      const [, section = '', first = '', last = first] = /^(\d+\.\d+)\.(\d+)(?:-(\d+))?$/.exec(run) ?? [];
      const count = Number(last) - Number(first) + 1;
      return Array.from({ length: count }, (_, index) => `V${section}.${Number(first) + index}`);
    });
}

/** The cells of the tables' rows whose first cell has a form. */
function rowsOf(form: RegExp): string[][] {
  return document
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first = '']) => form.test(first));
}

const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|e2e|\.ci)\/[^`\s]+)`/g)].map(([, path = '']) => path);
const testsIn = (text: string): string[] => pathsIn(text).filter((path) => /\.(test|spec)\.tsx?$/.test(path));

test('the standard has 70 requirements of level 1 and 183 of level 2', () => {
  expect([requirementsOf('L1').length, requirementsOf('L2').length]).toEqual([70, 183]);
});

test('every path that the document cites is there', () => {
  const paths = pathsIn(document);
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every threat has a control and a test', () => {
  const threats = rowsOf(/^T\d+$/);
  expect(threats.map(([id]) => id)).toEqual(Array.from({ length: 18 }, (_, index) => `T${index + 1}`));
  const bare = threats.filter(
    ([, , , control = '', proof = '']) => control === '' || testsIn(proof).length === 0,
  );
  expect(bare).toEqual([]);
});

test('every requirement of levels 1 and 2 is answered once, under its level', () => {
  const rows = rowsOf(/^V\d/);
  for (const level of ['L1', 'L2'] as const) {
    const answered = rows.filter(([, of]) => of === level).map(([id = '']) => id);
    expect(answered.toSorted()).toEqual(requirementsOf(level).toSorted());
  }
  expect(rows).toHaveLength(253);
});

test('what is met cites its proof, and all the rest says why', () => {
  const rows = rowsOf(/^V\d/).map(([id, , answer = '', why = '']) => ({ id, answer, why }));
  const answered = rows.filter(({ answer }) => answers.some((one) => one === answer));
  expect(answered).toHaveLength(rows.length);
  const unproved = rows.filter(({ answer, why }) =>
    answer === 'met' ? pathsIn(why).length === 0 : why.length < 4,
  );
  expect(unproved).toEqual([]);
});

test('the totals are those of the table', () => {
  for (const level of ['L1', 'L2'] as const) {
    const counts = answers.map(
      (wanted) => rowsOf(/^V\d/).filter(([, of, answer]) => of === level && answer === wanted).length,
    );
    expect(rowsOf(new RegExp(`^${level}$`))).toEqual([[level, ...counts.map(String)]]);
  }
});
