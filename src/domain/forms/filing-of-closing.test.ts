import { expect, test } from 'vitest';

import type { IsoDate } from '../calendar.ts';
import type { Filing } from '../filing.ts';
import { filingOfClosing } from './filing-of-closing.ts';

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

test('an exercise is told by the last deposit of the company’s own accounts', () => {
  expect(filingOfClosing(filings, '2025-12')?.id).toBe('corrected');
  expect(filingOfClosing(filings, '2024-12')?.id).toBe('before');
  expect(filingOfClosing(filings, '2023-12')).toBeNull();
  expect(filingOfClosing(filings.slice(0, 1), '2025-12')).toBeNull();
});
