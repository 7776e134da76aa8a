import { machining } from '../accounts/trades.ts';
import { addDays, lastClosing, workingDay } from './calendar.ts';
import type { Filing, Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Exercise, type Firm, type Year } from './firm.ts';
import { ordinaryExercises, ordinaryFirm } from './ordinary.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

/** The parent company and the group that it heads: two sets of books, filed together each year. */
const parent: Firm = {
  siren: '000101014',
  name: 'Groupe Armorin (fictive)',
  address: '100 avenue de la Marine 44000 Nantes',
  greffe: { code: '4401', label: 'Nantes' },
  managementNumber: '1989B01014',
  trade: machining,
  start: {
    capital: 4_000_000,
    premium: 1_250_000,
    reserves: 6_800_000,
    fixed: { AF: 410_000, AP: 3_900_000, AR: 11_200_000, AT: 1_900_000, CU: 9_600_000, BH: 120_000 },
    worn: 0.55,
    loans: 5_200_000,
    bonds: 3_000_000,
    convertibleBonds: 1_500_000,
    conditionalAdvances: 400_000,
    risks: 460_000,
    associates: 1_100_000,
    securities: 900_000,
  },
};

const group: Firm = {
  ...parent,
  start: {
    ...parent.start,
    reserves: 15_400_000,
    fixed: { AF: 1_300_000, AH: 4_200_000, AP: 9_800_000, AR: 31_000_000, AT: 6_400_000, BH: 410_000 },
    loans: 14_500_000,
    conditionalAdvances: 0,
    risks: 1_250_000,
  },
};

const consolidated: Role = role(
  parent,
  'Groupe : comptes consolidés (B-C, type K) à côté des comptes annuels, tous publics',
  (today) => {
    const closing = lastClosing(today, [12]);
    const company = exercises(parent, closing, [
      { turnover: 27_400_000 },
      { turnover: 28_900_000, fromSubsidiaries: 900_000, dividends: 700_000 },
      { turnover: 30_200_000, fromSubsidiaries: 1_100_000, dividends: 800_000, borrowed: 1_500_000 },
      { turnover: 31_800_000, fromSubsidiaries: 1_000_000, dividends: 900_000, bondsRedeemed: 600_000 },
    ]);
    const whole = exercises(group, closing, [
      { turnover: 66_800_000 },
      { turnover: 70_100_000, dividends: 900_000 },
      { turnover: 73_500_000, dividends: 1_000_000, borrowed: 3_000_000 },
      { turnover: 76_900_000, dividends: 1_100_000, bondsRedeemed: 600_000 },
    ]);
    return {
      filings: [
        ...company.map((exercise) => filing(parent, exercise, today)),
        ...whole.map((exercise) => filing(group, exercise, today, { type: 'K' })),
      ],
      bankYears: bankYearsOf(nowOf(company), today),
      archive: { layout: 'folders', index: 'objects' },
      service: { closingStyle: 'compact' },
    };
  },
);

const corrected = ordinaryFirm('000101113', 'Menuiseries de l’Yonne', 1, 2_300_000);

/** The second year of four was filed without a provision of 95 000 €, then again with it. */
const twoDeposits: Role = role(
  corrected,
  'Deux dépôts pour une même clôture : le second corrige les chiffres du premier',
  (today) => {
    const years = (risks: number): readonly [Year, ...Year[]] => [
      { turnover: 2_180_000 },
      { turnover: 2_260_000, risks },
      { turnover: 2_240_000, dividends: 30_000 },
      { turnover: 2_390_000, dividends: 40_000 },
    ];
    const closing = lastClosing(today, [12]);
    const [, wrong] = exercises(corrected, closing, years(12_000));
    const right = exercises(corrected, closing, years(107_000));
    const filings = right.map((exercise, rank) =>
      filing(corrected, exercise, today, rank === 1 ? { rank: 2, depositedAfter: 268 } : {}),
    );
    if (wrong !== undefined)
      filings.push(filing(corrected, wrong, today, { motif: '01', treatment: 'A4A5' }));
    return { filings, bankYears: bankYearsOf(nowOf(right), today), archive: { publicXmlNames: true } };
  },
);

const prolific = ordinaryFirm('000101212', 'Établissements Roussel', 2, 4_100_000);

/** Ten exercises at most, filed since 2017; what lacks to fifteen filings was filed a second time. */
function fifteen(all: readonly Exercise[], today: string): Filing[] {
  const years = all.filter(({ now }) => now.closing >= '2016-12-31');
  const again = years.slice(0, 15 - years.length);
  return [
    ...years.map((exercise, rank) =>
      filing(prolific, exercise, today, {
        ...(rank === 2 ? { durationKeyed: false } : {}),
        ...(rank === 4 ? { motif: '1A', strayLines } : {}),
      }),
    ),
    ...again.map((exercise, rank) =>
      filing(prolific, exercise, today, {
        rank: 2,
        depositDate: workingDay(addDays(exercise.now.closing, 290 + rank)),
        ...(rank === 1 ? { unlisted: ['closing' as const] } : {}),
        ...(rank === 3 ? { unlisted: ['nature', 'greffe', 'managementNumber'] as const } : {}),
      }),
    ),
  ];
}

/** Seen in real keyed accounts: codes that INPI's own table does not know. */
const strayLines = [
  { page: '07', code: '060', label: '', m1: 1_250, m2: null, m3: null, m4: 1_250 },
  { page: '02', code: 'ZZ', label: '', m1: 48_310, m2: 47_005, m3: null, m4: null },
];

const manyFilings: Role = role(
  prolific,
  'Quinze dépôts depuis 2017, parfois deux pour un même exercice ; informations manquantes dans la liste',
  (today) => {
    const years = ordinaryExercises(prolific, today, 10, 4_100_000);
    return {
      filings: fifteen(years, today),
      bankYears: bankYearsOf(nowOf(years), today),
      archive: { index: 'plain' },
      service: { withdrawn: true },
    };
  },
);

export const severalDeposits: readonly Role[] = [consolidated, twoDeposits, manyFilings];
