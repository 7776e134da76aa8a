import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IsoDate } from './calendar.ts';
import { historyOf } from './filing-history.ts';
import { newestFirst, type Filing } from './filing.ts';

const today = '2026-11-21' as IsoDate;

let next = 0;
function filing(closing: string | null, deposit: string | null = null, consolidated = false): Filing {
  next += 1;
  return {
    id: String(next),
    closingDate: closing as IsoDate | null,
    depositDate: deposit as IsoDate | null,
    nature: null,
    confidentiality: 'public',
    confidentialityDetail: null,
    greffe: null,
    managementNumber: null,
    consolidated,
  };
}

const rowsOf = (filings: Filing[], day = today) =>
  historyOf(filings.toSorted(newestFirst), day).map((row) =>
    row.kind === 'gap'
      ? `gap ${row.expectedClosing ?? `${row.after}…${row.before}`}`
      : (row.filing.closingDate ?? 'none'),
  );

describe('the history of filings', () => {
  test('a missing closing stands between the two known ones', () => {
    expect(rowsOf([filing('2025-12-31'), filing('2023-12-31')])).toEqual([
      '2025-12-31',
      'gap 2024-12-31',
      '2023-12-31',
    ]);
  });

  test('several missing closings stand newest first', () => {
    expect(rowsOf([filing('2025-12-31'), filing('2022-12-31')])).toEqual([
      '2025-12-31',
      'gap 2024-12-31',
      'gap 2023-12-31',
      '2022-12-31',
    ]);
  });

  test('an exercise of up to 18 months is no gap', () => {
    expect(rowsOf([filing('2025-12-31'), filing('2024-06-30')])).toEqual(['2025-12-31', '2024-06-30']);
  });

  test('a span that no run of twelve months fills is told as it is', () => {
    expect(rowsOf([filing('2025-12-31'), filing('2023-09-30')])).toEqual([
      '2025-12-31',
      'gap 2023-09-30…2025-12-31',
      '2023-09-30',
    ]);
  });

  test('the next closing is missed only once the usual delay has passed', () => {
    const last = [filing('2024-12-31')];
    expect(rowsOf(last, '2026-08-31' as IsoDate)).toEqual(['2024-12-31']);
    expect(rowsOf(last, '2026-09-01' as IsoDate)).toEqual(['gap 2025-12-31', '2024-12-31']);
  });

  test('consolidated accounts neither open nor close a gap', () => {
    expect(rowsOf([filing('2025-12-31'), filing('2024-12-31', null, true), filing('2023-12-31')])).toEqual([
      '2025-12-31',
      'gap 2024-12-31',
      '2024-12-31',
      '2023-12-31',
    ]);
  });

  test('a filing without closing comes last, and closes nothing', () => {
    expect(rowsOf([filing(null), filing('2025-12-31')])).toEqual(['2025-12-31', 'none']);
  });

  test('deposits for one closing are ranked, company and consolidated accounts apart', () => {
    const first = filing('2025-12-31', '2026-05-02');
    const second = filing('2025-12-31', '2026-07-01');
    const group = filing('2025-12-31', '2026-06-01', true);
    const ranks = historyOf([second, group, first], today).flatMap((row) =>
      row.kind === 'filing' ? [[row.filing.id, row.sameClosing, row.delayDays]] : [],
    );
    expect(ranks).toEqual([
      [second.id, { rank: 2, of: 2 }, 182],
      [group.id, null, 152],
      [first.id, { rank: 1, of: 2 }, 122],
    ]);
  });

  test('every filing is there once, whatever the closings', () => {
    const closings = fc.array(
      fc.option(
        fc.integer({ min: 2016, max: 2025 }).map((year) => `${year}-12-31`),
        { nil: null },
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(closings, (dates) => {
        const filings = dates.map((closing) => filing(closing)).toSorted(newestFirst);
        const shown = historyOf(filings, today).flatMap((row) =>
          row.kind === 'filing' ? [row.filing.id] : [],
        );
        expect(shown.toSorted()).toEqual(filings.map(({ id }) => id).toSorted());
      }),
    );
  });
});
