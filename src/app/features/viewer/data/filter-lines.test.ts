import { expect, test } from 'vitest';

import { lineOf } from '../testing/metadata.ts';
import { filterLines } from './filter-lines.ts';

const lines = [
  lineOf('02', 'DI', { m1: -48_000, m2: 104_000 }),
  lineOf('02', 'DL', { m1: 6_552_306, m2: 1_584_000 }),
  lineOf('02', 'DR', { m1: 0 }),
  lineOf('02', '060', { m1: 12 }),
];

const found = (sought: string) => filterLines(lines, sought).map(({ code }) => code);

test.for([
  ['', ['DI', 'DL', 'DR', '060']],
  ['   ', ['DI', 'DL', 'DR', '060']],
  ['dl', ['DL']],
  ['D', ['DI', 'DL', 'DR']],
  ['resultat', ['DI']],
  ['RÉSULTAT exercice', ['DI']],
  ['6 552 306', ['DL']],
  ['6\u202F552\u202F306', ['DL']],
  ['6.552.306', ['DL']],
  ['−48 000', ['DI']],
  ['552', ['DL']],
  ['060', ['060']],
  ['introuvable', []],
] as const)('« %s » keeps %j', ([sought, kept]) => {
  expect(found(sought)).toEqual(kept);
});
