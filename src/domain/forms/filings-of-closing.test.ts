import { expect, test } from 'vitest';

import type { IsoDate, YearMonth } from '../calendar.ts';
import type { Filing } from '../filing.ts';
import { filingsOfClosing, isLastTold } from './filings-of-closing.ts';

const filing = (
  id: string,
  closingDate: string | null,
  depositDate: string,
  consolidated: boolean | null,
): Filing => ({
  id,
  closingDate: closingDate as IsoDate | null,
  depositDate: depositDate as IsoDate,
  nature: null,
  confidentiality: 'public',
  confidentialityDetail: null,
  greffe: null,
  managementNumber: null,
  consolidated,
});

const filings = [
  filing('group', '2025-12-31', '2026-08-01', true),
  filing('first', '2025-12-31', '2026-05-01', false),
  filing('corrected', '2025-12-31', '2026-07-01', null),
  filing('before', '2024-12-31', '2025-05-01', false),
  filing('undated', null, '2026-09-01', false),
];

const idsOf = (month: YearMonth, among = filings) => filingsOfClosing(among, month).map(({ id }) => id);

test('an exercise is told by the deposits of the company’s own accounts, the last first', () => {
  expect(idsOf('2025-12' as YearMonth)).toEqual(['corrected', 'first']);
  expect(idsOf('2024-12' as YearMonth)).toEqual(['before']);
  expect(idsOf('2023-12' as YearMonth)).toEqual([]);
  expect(idsOf('2025-12' as YearMonth, filings.slice(0, 1))).toEqual([]);
});

test('the last deposit is known where its date tells it from the others', () => {
  const [first, corrected] = [filings[1]!, filings[2]!];
  expect(isLastTold([corrected, first])).toBe(true);
  expect(isLastTold([corrected, { ...first, depositDate: corrected.depositDate }])).toBe(false);
  expect(isLastTold([corrected, { ...first, depositDate: null }])).toBe(false);
});
