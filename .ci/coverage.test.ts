import { expect, test } from 'vitest';

import { judgeCoverage } from './coverage.ts';

const checked = [
  'access/policy.ts',
  'access/grant.ts',
  'archive/address/a.ts',
  'archive/filings/a.ts',
  'archive/zip/a.ts',
  'trail/chain/a.ts',
];

/** 100 lines in each file that is kept whole, 400 elsewhere, with so many missed. */
function missed(missing: Readonly<Record<string, number>>) {
  const sizes = [...checked.map((path) => [path, 100] as const), ['server.ts', 400] as const];
  const files = sizes.map(([path, total]) => [
    `/root/src/proxy/${path}`,
    { lines: { total, covered: total - (missing[path] ?? 0) } },
  ]);
  return judgeCoverage(Object.fromEntries(files), '/root');
}

test('all is reached', () => {
  const { table, failures } = missed({ 'server.ts': 50 });
  expect(failures).toEqual([]);
  expect(table).toContain(' 87.50 %  src/proxy (350 of 400 lines)');
  expect(table.at(-1)).toBe(' 95.00 %  src/proxy in all');
});

test.each(checked)('one line of %s is missed', (path) => {
  expect(missed({ [path]: 1 }).failures).toEqual([`src/proxy/${path}: 99.00 %, below 100 %`]);
});

test('too much is missed elsewhere', () => {
  expect(missed({ 'server.ts': 51 }).failures).toEqual(['src/proxy: 94.90 %, below 95 %']);
});

test('what moved away, or was not measured, does not pass for reached', () => {
  const { failures } = judgeCoverage({ total: { lines: { total: 0, covered: 0 } } }, '/root');
  expect(failures).toHaveLength(7);
});
