import { consulting, craft } from '../accounts/trades.ts';
import { addDays, lastClosing, monthEnd, workingDay } from './calendar.ts';
import { plainArchive, plainService, type Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Firm } from './firm.ts';
import { ordinaryExercises, ordinaryFirm } from './ordinary.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

const unknown = { siren: '000100412', name: 'Comptoir des Brumes (fictive)' };

const unknownToBoth: Role = {
  ...unknown,
  purpose: 'Inconnue des deux sources (404 et 404)',
  stage: () => ({
    ...unknown,
    registration: {
      name: 'Odile Desbrumes (fictive)',
      tradeName: 'Comptoir des Brumes',
      kind: 'person',
      legalForm: '1000',
      address: '17 quai des Brumes 76600 Le Havre',
      activity: '4711B',
      createdOn: '2009-03-16',
      closedOn: null,
      headcount: 'NN',
      diffusion: 'O',
    },
    filings: [],
    deeds: [],
    bankYears: [],
    decimalMark: '.',
    archive: plainArchive,
    service: plainService,
    inpi: 'answer',
    bank: 'answer',
  }),
};

const small = ordinaryFirm('000100511', 'Serrurerie Castanet', 3, 610_000);

/** Its turnover is below the threshold of the Banque de France. */
const inpiOnly: Role = role(
  small,
  'Connue de l’INPI seulement : chiffre d’affaires sous le seuil de la Banque de France (404)',
  (today) => ({
    filings: ordinaryExercises(small, today, 5, 610_000).map((exercise, rank) =>
      filing(small, exercise, today, {
        ...(rank === 1 ? { xml: 'notice' as const } : {}),
        // The register's own name for what came through the single desk, since 2023.
        ...(rank === 3 ? { fileName: singleDeskName(small, exercise.now.closing) } : {}),
      }),
    ),
    bankYears: [],
    archive: { halfIndexed: true },
    service: { links: 'direct' },
  }),
);

function singleDeskName(firm: Firm, closing: string): string {
  return `CA_${firm.siren}_${firm.greffe.code}_CAE23-000131986_${closing.slice(0, 4)}_C`;
}

const association: Firm = {
  siren: '000100610',
  name: 'Association Les Passerelles (fictive)',
  address: '11 place du Marché 63000 Clermont-Ferrand',
  greffe: { code: '6303', label: 'Clermont-Ferrand' },
  managementNumber: '',
  trade: consulting,
  start: {
    capital: 0,
    reserves: 340_000,
    fixed: { AF: 18_000, AT: 120_000, BH: 9_000 },
    worn: 0.6,
    loans: 45_000,
  },
};

/** The exercise before the last is unknown to the bank: its evolutions compare closings two years apart. */
const bankOnly: Role = role(
  association,
  'Connue de la Banque de France seulement (association) : exercices non consécutifs, il manque une année',
  (today) => {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const years = exercises(association, lastClosing(today, months), [
      { turnover: 1_960_000 },
      { turnover: 2_040_000 },
      { turnover: 2_110_000, costs: 1.05 },
      { turnover: 2_230_000 },
    ]);
    const known = nowOf(years.filter((_, rank) => rank !== years.length - 2));
    return {
      filings: [],
      bankYears: bankYearsOf(known, today),
      registration: { kind: 'association', legalForm: '9220', activity: '8899B', createdOn: '1987-05-04' },
    };
  },
);

const young: Firm = {
  siren: '000100719',
  name: 'Jeune Pousse Isolation (fictive)',
  address: '4 rue du Clos 35000 Rennes',
  greffe: { code: '3501', label: 'Rennes' },
  managementNumber: '2024B00719',
  trade: craft,
  start: { capital: 30_000, reserves: 0, fixed: {}, worn: 0, loans: 60_000 },
};

/** Days since the last deposit: the PDF is there, the keyed accounts are not. */
const recent = 6;

const lessThanThree: Role = role(
  young,
  'Deux exercises seulement : dernier dépôt il y a six jours (pas encore de XML), rien à la Banque de France',
  (today) => {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const [first, second] = exercises(
      young,
      lastClosing(today, months, 6),
      [
        { turnover: 1_340_000, durationMonths: 14, investment: 6 },
        { turnover: 1_720_000, dividends: 15_000 },
      ],
      true,
    );
    if (first === undefined || second === undefined) return { filings: [], bankYears: [] };
    return {
      filings: [
        filing(young, first, today),
        filing(young, second, today, {
          depositDate: workingDay(addDays(today, -recent)),
          fileName: `GU_CA_${young.siren}_${second.now.closing.replaceAll('-', '')}_K00059794156`,
        }),
      ],
      bankYears: bankYearsOf(nowOf([first, second]), today),
      registration: { createdOn: addDays(monthEnd(first.now.closing, -14), 1) },
    };
  },
);

export const absentRoles: readonly Role[] = [unknownToBoth, inpiOnly, bankOnly, lessThanThree];
