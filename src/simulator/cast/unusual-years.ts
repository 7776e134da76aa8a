import { machining, restaurant, shop } from '../accounts/trades.ts';
import { lastClosing } from './calendar.ts';
import type { Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Firm } from './firm.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

const toolmaker: Firm = {
  siren: '000100818',
  name: 'Outillage Delcourt (fictive)',
  address: '30 rue de l’Usine 80000 Amiens',
  greffe: { code: '8002', label: 'Amiens' },
  managementNumber: '1957B70068',
  trade: machining,
  start: {
    capital: 160_000,
    reserves: 420_000,
    fixed: { AF: 35_000, AP: 310_000, AR: 1_240_000, AT: 140_000, BH: 14_000 },
    worn: 0.58,
    loans: 360_000,
    risks: 28_000,
  },
};

const unequalYears: Role = role(
  toolmaker,
  'Exercices de 12 puis 18 mois : évolutions non calculables ; fichiers de l’archive sans extension',
  (today) => {
    const years = exercises(toolmaker, lastClosing(today, [6, 12]), [
      { turnover: 3_020_000 },
      { turnover: 3_140_000, dividends: 60_000 },
      { turnover: 3_260_000, durationMonths: 18, borrowed: 300_000 },
      { turnover: 3_410_000, dividends: 80_000 },
    ]);
    return {
      filings: years.map((exercise) => filing(toolmaker, exercise, today)),
      bankYears: bankYearsOf(nowOf(years), today),
      archive: { bareNames: true },
      service: { cellsLabelled: false },
      untoldDeed: true,
    };
  },
);

const supermarket: Firm = {
  siren: '000100917',
  name: 'Supérette du Vieux-Port (fictive)',
  address: '5 quai de Rive-Neuve 13001 Marseille',
  greffe: { code: '1303', label: 'Marseille' },
  managementNumber: '2013D00195',
  trade: shop,
  start: {
    capital: 90_000,
    reserves: 130_000,
    fixed: { AF: 12_000, AH: 380_000, AR: 260_000, AT: 340_000, BH: 48_000 },
    worn: 0.5,
    loans: 410_000,
    associates: 50_000,
  },
};

const negativeNeed: Role = role(
  supermarket,
  'BFR négatif, ratio FRNG/BFR « - » ; archives intérieures compressées',
  (today) => {
    const years = exercises(supermarket, lastClosing(today, [1]), [
      { turnover: 6_120_000, dividends: 200_000 },
      { turnover: 6_340_000, dividends: 260_000 },
      { turnover: 6_210_000, costs: 1.004, dividends: 280_000 },
      { turnover: 6_580_000, dividends: 290_000, investment: 1.5, supplierDelay: 0.84 },
    ]);
    return {
      filings: years.map((exercise) => filing(supermarket, exercise, today)),
      bankYears: bankYearsOf(nowOf(years), today),
      decimalMark: ',',
      archive: { layout: 'nested-compressed' },
    };
  },
);

const bistro: Firm = {
  siren: '000102012',
  name: 'Auberge du Grand Tétras (fictive)',
  address: '1 place de la Fontaine 74200 Thonon-les-Bains',
  greffe: { code: '7402', label: 'Thonon-les-Bains' },
  managementNumber: '1973B00101',
  trade: restaurant,
  start: {
    capital: 40_000,
    reserves: 55_000,
    fixed: { AH: 180_000, AR: 120_000, AT: 165_000, BH: 20_000 },
    worn: 0.45,
    loans: 140_000,
    associates: 30_000,
  },
};

/** Its accounts stay under the thresholds of the simplified presentation (Code de commerce, L. 123-16). */
const simplified: Role = role(
  bistro,
  'Comptes simplifiés (type S) : bénéfice puis perte, BFR négatif deux années de suite',
  (today) => {
    const years = exercises(bistro, lastClosing(today, [10]), [
      { turnover: 1_420_000 },
      { turnover: 1_510_000, dividends: 20_000 },
      { turnover: 1_470_000, dividends: 10_000 },
      { turnover: 1_390_000, costs: 1.17 },
    ]);
    return {
      filings: years.map((exercise) => filing(bistro, exercise, today, { type: 'S' })),
      bankYears: bankYearsOf(nowOf(years), today),
      decimalMark: ',',
      archive: { index: 'objects' },
    };
  },
);

export const unusualYears: readonly Role[] = [unequalYears, negativeNeed, simplified];
