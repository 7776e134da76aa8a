import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { cell } from '../accounts/cell.ts';
import { isSiren } from '../api/siren.ts';
import { addDays } from './calendar.ts';
import { roles } from './cast.ts';
import type { Company, Filing } from './company.ts';

/** Any day of the demonstration's life: thirty years from the moment that INPI had eight exercises. */
const anyDay = fc.integer({ min: 0, max: 11_000 }).map((days) => addDays('2025-01-01', days));
const anyRole = fc.constantFrom(...roles);

type Rule = (filing: Filing, company: Company, today: string) => boolean;

/** A filing that breaks a rule on some day, told so that it can be found again; null when none was found. */
function counterexample(holds: Rule): string | null {
  const rule = fc.property(anyRole, anyDay, (role, today) => {
    const company = role.stage(today);
    return company.filings.every((filing) => holds(filing, company, today));
  });
  const { counterexample: found } = fc.check(rule, { numRuns: 300 });
  return found === null ? null : `${found[0].siren} on ${found[1]}`;
}

test('SIRENs are those of no real company, valid, and each is played once', () => {
  expect(roles.filter(({ siren }) => !isSiren(siren) || !siren.startsWith('000'))).toEqual([]);
  expect(roles.filter(({ name, purpose }) => !name.endsWith(' (fictive)') || purpose.includes('\n'))).toEqual(
    [],
  );
  expect(new Set(roles.map(({ siren }) => siren)).size).toBe(roles.length);
});

test('every filing is deposited after its closing, within fourteen months, not in the future nor before 2017', () => {
  const found = counterexample(
    ({ sheet }, _, today) =>
      sheet.depositDate > sheet.closing &&
      sheet.depositDate <= addDays(sheet.closing, 425) &&
      sheet.depositDate <= today &&
      sheet.depositDate >= '2017-01-01',
  );
  expect(found).toBeNull();
});

test('registries take no deposit on a Saturday or a Sunday', () => {
  expect(
    counterexample(({ sheet }) => ![0, 6].includes(new Date(`${sheet.depositDate}T00:00:00Z`).getUTCDay())),
  ).toBeNull();
});

test('keyed accounts come two weeks after the deposit, not before', () => {
  expect(
    counterexample(({ sheet, xml }, _, today) => (xml === 'none') === addDays(sheet.depositDate, 14) > today),
  ).toBeNull();
});

test('identifiers and file names of a company are all different', () => {
  fc.assert(
    fc.property(anyRole, anyDay, (role, today) => {
      const { filings } = role.stage(today);
      expect(new Set(filings.map(({ id }) => id)).size).toBe(filings.length);
      expect(new Set(filings.map(({ fileName }) => fileName)).size).toBe(filings.length);
    }),
  );
});

test('exercises of the Banque de France are three, newest first, within the window of the day', () => {
  fc.assert(
    fc.property(anyRole, anyDay, (role, today) => {
      const { bankYears } = role.stage(today);
      expect([0, 3]).toContain(bankYears.length);
      const closings = bankYears.map(({ closing }) => closing);
      expect(closings.toSorted().toReversed()).toEqual(closings);
      // From the first day of the month that follows this one, four years ago.
      const [year = 0, month = 0] = today.split('-').map(Number);
      const oldest = month === 12 ? `${year - 3}-01` : `${year - 4}-${String(month + 1).padStart(2, '0')}`;
      expect(closings.filter((closing) => closing < oldest || closing > today.slice(0, 7))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('those of the cast whose figures are the point have them on any day', () => {
  const speaking = [
    '000314153',
    '000100115',
    '000100313',
    '000100610',
    '000100818',
    '000100917',
    '000102012',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...speaking), anyDay, (siren, today) => {
      const company = roles.find((role) => role.siren === siren)?.stage(today);
      expect(company?.bankYears).toHaveLength(3);
    }),
  );
});

/** Size of a company as its own filing tells: turnover, balance sheet, people. */
function sizeOf({ sheet }: Filing): { turnover: number; balance: number; people: number } {
  if (sheet.type === 'S') {
    const turnover = ['210', '214', '218'].reduce((sum, code) => sum + cell(sheet, '02', code, 'm1'), 0);
    return { turnover, balance: cell(sheet, '01', '180', 'm3'), people: cell(sheet, '05', '376', 'm1') };
  }
  const people = cell(sheet, '16', 'YP', 'm1') || cell(sheet, '11', 'YP', 'm1');
  return { turnover: cell(sheet, '03', 'FJ', 'm3'), balance: cell(sheet, '02', 'EE', 'm1'), people };
}

type Size = ReturnType<typeof sizeOf>;

/** Thresholds of 2024, Code de commerce D. 123-200. */
const micro: Size = { turnover: 900_000, balance: 450_000, people: 10 };
const small: Size = { turnover: 15_000_000, balance: 7_500_000, people: 50 };

/** Below at least two of three thresholds. */
function below(filing: Filing, limits: Size): boolean {
  const size = sizeOf(filing);
  const measures = ['turnover', 'balance', 'people'] as const;
  return measures.filter((measure) => size[measure] <= limits[measure]).length >= 2;
}

const lawful: Readonly<Record<0 | 1 | 2, (filing: Filing, company: Company) => boolean>> = {
  0: () => true,
  1: (filing, { bankYears }) => below(filing, micro) && bankYears.length === 0,
  2: (filing, { filings }) => below(filing, small) && filings.every(({ sheet }) => sheet.type !== 'K'),
};

/** The one whose part is to ask for a confidentiality that its size no longer allows. */
const wronglySized = '000104810';

test('confidentiality is lawful but for one: micro-entreprises hide all, small companies their income, groups nothing', () => {
  expect(
    counterexample(
      (filing, company) =>
        company.siren === wronglySized || lawful[filing.sheet.confidentiality](filing, company),
    ),
  ).toBeNull();
  const exceeding = roles
    .find(({ siren }) => siren === wronglySized)
    ?.stage('2026-11-21')
    .filings.filter((filing) => !below(filing, micro));
  expect(exceeding?.map(({ sheet }) => sheet.closing)).toEqual(['2023-12-31', '2024-12-31', '2025-12-31']);
  const levels = roles.flatMap((role) =>
    role.stage('2026-11-21').filings.map(({ sheet }) => sheet.confidentiality),
  );
  expect(new Set(levels)).toEqual(new Set([0, 1, 2]));
});

test('the Banque de France knows nobody below its threshold of turnover', () => {
  fc.assert(
    fc.property(anyRole, anyDay, (role, today) => {
      const turnovers = role.stage(today).bankYears.map(({ amounts }) => Number(amounts.chiffre_affaires_ht));
      expect(turnovers.filter((turnover) => !(turnover > 1250))).toEqual([]);
    }),
  );
});
