import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isSiren } from '../api/siren.ts';
import { addDays, workingDay } from './calendar.ts';
import { roles } from './cast.ts';
import { neighbours } from './neighbours.ts';
import { Stage } from './stage.ts';

const anyDay = fc.integer({ min: 0, max: 11_000 }).map((days) => addDays('2025-01-01', days));

test('neighbours have invented SIRENs of their own and no accounts', () => {
  const cast = new Set(roles.map(({ siren }) => siren));
  for (const { siren, stage } of neighbours) {
    expect([isSiren(siren), siren.startsWith('000'), cast.has(siren)]).toEqual([true, true, false]);
    expect(stage('2026-11-21')).toMatchObject({ filings: [], deeds: [], bankYears: [] });
  }
});

test('a company is worked out once a day, and anew the next one', () => {
  let day = '2026-11-21';
  const stage = new Stage(neighbours, () => day);
  const first = stage.company('000314153');
  expect(stage.company('000314153')).toBe(first);
  expect(stage.company('552049447')).toBeNull();
  expect(stage.companies()).toHaveLength(roles.length + neighbours.length);
  day = '2026-11-22';
  expect(stage.company('000314153')).not.toBe(first);
});

test('deeds are recorded on working days of the life of their company, under identifiers of their own', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const companies = new Stage(neighbours, () => today).companies();
      const ids = companies.flatMap(({ deeds, filings }) => [
        ...deeds.map(({ id }) => id),
        ...filings.map(({ registerId }) => registerId),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
      const wrong = companies.flatMap(({ siren, deeds, registration }) =>
        deeds
          .map(({ sheet }) => sheet.depositDate)
          .filter(
            (date) => !(date > (registration?.createdOn ?? '9') && date < today && date === workingDay(date)),
          )
          .map((date) => `${siren} ${date} on ${today}`),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('companies are created before their first filing, and closed in the past', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const wrong = new Stage(neighbours, () => today).companies().filter(({ registration, filings }) => {
        if (registration === null) return false;
        const { createdOn, closedOn } = registration;
        const early = filings.some(({ sheet }) => sheet.closing <= createdOn);
        return early || createdOn > today || (closedOn ?? today) > today || (closedOn ?? today) < createdOn;
      });
      expect(wrong.map(({ siren }) => `${siren} on ${today}`)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
