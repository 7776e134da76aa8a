import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { consultationFiltersSchema, type Consultation } from '#contract/consultations.ts';
import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { ownConsultations, type OwnSearch, type PageLimits } from './own-consultations.ts';
import { access, seal, temporaryFolder, writeTrail } from './testing/sample-trail.ts';

const other = '552100554' as Siren;
const own = { id: 'a"1', name: 'Camille', organisation: null, siret: null };
const any: OwnSearch = { siren: null, from: null, to: null, event: null, before: null };
const hours = [8, 9, 10, 11];

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const days = Array.from({ length: 9 }, (_, index) => `2026-09-0${index + 1}`);
  await writeTrail(
    folder,
    days.flatMap((day, index) =>
      hours.map((hour) => ({
        at: `${day}T${String(hour).padStart(2, '0')}:00:00Z`,
        access: access({
          agent: hour % 2 === 0 ? own : { ...own, id: 'a1', name: 'objet "agent":{"id":"a\\"1",' },
          siren: hour === 10 ? other : ('000314153' as Siren),
          event: index === 4 ? 'figures_read' : 'filings_listed',
        }),
      })),
    ),
  );
});
afterAll(() => remove());

const page = (search: Partial<OwnSearch>, limits?: PageLimits) =>
  ownConsultations(folder, seal, own.id, { ...any, ...search }, limits);

async function all(search: Partial<OwnSearch>, limits?: PageLimits): Promise<Consultation[]> {
  const found: Consultation[] = [];
  let before: string | null = null;
  let pages = 0;
  do {
    const { consultations, next } = await page({ ...search, before }, limits);
    expect(consultationFiltersSchema.safeParse(next === null ? {} : { before: next }).success).toBe(true);
    expect(consultations.length).toBeLessThanOrEqual(limits?.lines ?? Infinity);
    found.push(...consultations);
    before = next;
    pages += 1;
    expect(pages).toBeLessThan(50);
  } while (before !== null);
  return found;
}

describe('an agent’s own consultations', () => {
  test('are theirs alone, newest first, without the seals or the agent', async () => {
    const { consultations, next } = await page({});
    expect(next).toBeNull();
    expect(consultations).toHaveLength(18);
    const times = consultations.map(({ time }) => time);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(Object.keys(consultations[0] ?? {})).not.toContain('agent');
    expect(Object.keys(consultations[0] ?? {})).not.toContain('prev');
    expect(consultations.every(({ time }) => /T(08|10)/.test(time))).toBe(true);
  });

  test.each([
    ['a company', { siren: other }, 9],
    ['an event', { event: 'figures_read' as const }, 2],
    ['days, both included', { from: '2026-09-03' as IsoDate, to: '2026-09-04' as IsoDate }, 4],
    ['a day that is not there', { from: '2027-01-01' as IsoDate }, 0],
    ['everything', { siren: other, event: 'figures_read' as const, to: '2026-09-05' as IsoDate }, 1],
  ])('narrowed to %s', async (_what, search, expected) => {
    expect(await all(search)).toHaveLength(expected);
  });

  test.each([
    { lines: 1, days: 99 },
    { lines: 2, days: 99 },
    { lines: 5, days: 99 },
    { lines: 18, days: 99 },
    { lines: 99, days: 1 },
    { lines: 3, days: 2 },
    { lines: 1, days: 1 },
  ])('come whole through pages of %j', async (limits) => {
    const whole = await all({});
    expect(await all({}, limits)).toEqual(whole);
    const last = await all({ to: '2026-09-06' as IsoDate }, limits);
    expect(last).toEqual(whole.filter(({ time }) => time < '2026-09-07'));
  });

  test('read few days at a time: an empty page may not be the last', async () => {
    const { consultations, next } = await page({ event: 'figures_read' }, { lines: 9, days: 2 });
    expect({ consultations, next }).toEqual({ consultations: [], next: '2026-09-07' });
  });

  test('pass over a day that was purged meanwhile', async () => {
    await rm(join(folder, '2026-09-02.jsonl'));
    expect(await all({}, { lines: 3, days: 1 })).toHaveLength(16);
  });
});
