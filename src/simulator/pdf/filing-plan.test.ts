import { expect, test } from 'vitest';

import { roles } from '../cast/cast.ts';
import { filingPlan, lengthyPages, mostPages } from './filing-plan.ts';
import { sheetOf } from './testing/sheets.ts';

test('every filing of the cast finds a cell for each amount, within the limit of pages', () => {
  const filings = roles.flatMap((role) => role.stage('2026-11-21').filings);
  const lengthy = filings.filter(({ sheet }) => sheet.oddities.includes('lengthy'));
  expect(lengthy.map(({ sheet }) => filingPlan(sheet).length)).toEqual([lengthyPages, lengthyPages]);
  const plans = filings.map(({ sheet }) => filingPlan({ ...sheet, oddities: ['blank-versos'] }));
  expect(plans.length).toBeGreaterThan(0);
  expect(Math.max(...plans.map((plan) => plan.length))).toBeLessThanOrEqual(mostPages);
  expect(
    Math.max(...filings.map(({ sheet }) => filingPlan({ ...sheet, oddities: [] }).length)),
  ).toBeLessThanOrEqual(8);
});

test('an amount without a cell stops the filing instead of being lost', () => {
  const stray = { page: '02', code: 'ZZ', label: 'Inconnue', m1: 12, m2: null, m3: null, m4: null };
  const wrongColumn = { page: '02', code: 'DA', label: 'Capital', m1: 12, m2: null, m3: 13, m4: null };
  expect(() => filingPlan(sheetOf('C', { lines: [stray] }))).toThrow('Form 2051 has no cell for ZZ.m1');
  const twice = [wrongColumn, { ...wrongColumn, m3: null }];
  expect(() => filingPlan(sheetOf('C', { lines: twice }))).toThrow('The same code stands twice on a form');
  expect(() => filingPlan(sheetOf('C', { lines: [wrongColumn] }))).toThrow('Form 2051 has no cell for DA.m3');
});

test('minutes stand between the cover and the forms, and tell the result of the sheet', () => {
  const sheet = sheetOf('C', { oddities: ['minutes'] });
  const [cover, minutes, form] = filingPlan(sheet);
  expect([cover?.subject, minutes?.subject, form?.subject]).toEqual(['cover', 'minutes', 'form']);
  const words = minutes?.drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
  expect(words?.replaceAll(/\s/g, ' ')).toContain('s’élève à (48 202) euros');
  expect(filingPlan(sheetOf('C')).some(({ subject }) => subject === 'minutes')).toBe(false);
});

test('the table of debts is there only when it has lines', () => {
  const titles = filingPlan(sheetOf('C', { lines: [] })).map(({ drawing }) => drawing.title);
  expect(titles.filter((title) => title.startsWith('20')).map((title) => title.slice(0, 4))).toEqual([
    '2050',
    '2051',
    '2052',
    '2053',
  ]);
  expect(filingPlan(sheetOf('C')).map(({ drawing }) => drawing.title.slice(0, 4))).toContain('2057');
});
