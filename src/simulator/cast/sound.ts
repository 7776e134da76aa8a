import { joinery, machining } from '../accounts/trades.ts';
import { lastClosing } from './calendar.ts';
import type { Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Firm } from './firm.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

const menetrier: Firm = {
  siren: '000314153',
  name: 'Ateliers Ménétrier (fictive)',
  address: '12 rue des Tilleroyes 25000 Besançon',
  greffe: { code: '2501', label: 'Besançon' },
  managementNumber: '1998B00314',
  trade: joinery,
  start: {
    capital: 300_000,
    premium: 45_000,
    reserves: 310_000,
    fixed: { AF: 46_000, AH: 60_000, AP: 410_000, AR: 1_150_000, AT: 265_000, BH: 19_000 },
    worn: 0.52,
    loans: 480_000,
    risks: 38_000,
    associates: 60_000,
    securities: 80_000,
  },
};

/** Nine exercises, eight deposits: nothing is known for the fourth, which stands between two known ones. */
const missingExercise = 3;

const soundSme: Role = role(
  menetrier,
  'PME saine en croissance : 8 dépôts, une année sans dépôt connu, les deux derniers partiellement confidentiels',
  (today) => {
    const years = exercises(menetrier, lastClosing(today, [12]), [
      { turnover: 2_810_000 },
      { turnover: 3_020_000, dividends: 110_000 },
      { turnover: 3_190_000, dividends: 140_000, investment: 1.6, borrowed: 180_000 },
      { turnover: 2_760_000, costs: 1.02, borrowed: 300_000 },
      { turnover: 3_380_000, dividends: 170_000 },
      { turnover: 3_890_000, dividends: 180_000, investment: 2.4, borrowed: 350_000, risks: 52_000 },
      { turnover: 4_180_000, dividends: 220_000, costs: 1.025, risks: 31_000 },
      { turnover: 4_570_000, dividends: 230_000, investment: 1.3, risks: 47_000 },
      {
        turnover: 4_940_000,
        costs: 0.985,
        dividends: 250_000,
        investment: 1.8,
        borrowed: 220_000,
        risks: 40_000,
      },
    ]);
    const filed = years.filter((_, index) => index !== missingExercise);
    return {
      filings: filed.map((exercise, index) =>
        filing(menetrier, exercise, today, {
          look: index === filed.length - 3 ? 'text' : 'flate',
          confidentiality: index >= filed.length - 2 ? 2 : 0,
          xml: index === filed.length - 2 ? 'without-income' : 'keyed',
        }),
      ),
      bankYears: bankYearsOf(nowOf(years), today),
    };
  },
);

const fonderie: Firm = {
  siren: '000100115',
  name: 'Fonderie du Val Noir (fictive)',
  address: '3 quai de la Meuse 08000 Charleville-Mézières',
  greffe: { code: '0802', label: 'Sedan' },
  managementNumber: '2003B00115',
  trade: machining,
  start: {
    capital: 200_000,
    reserves: 0,
    fixed: { AF: 22_000, AP: 290_000, AR: 1_480_000, AT: 130_000, BH: 12_000 },
    worn: 0.66,
    loans: 620_000,
    risks: 40_000,
    associates: 150_000,
  },
};

const lossMaking: Role = role(
  fonderie,
  'Pertes répétées et capitaux propres négatifs, comptes publics',
  (today) => {
    const years = exercises(fonderie, lastClosing(today, [12]), [
      { turnover: 3_450_000, costs: 1.15 },
      { turnover: 3_300_000, costs: 1.21, borrowed: 150_000 },
      { turnover: 3_080_000, costs: 1.27, risks: 90_000, associates: 220_000 },
      { turnover: 2_910_000, costs: 1.26, risks: 135_000, associates: 380_000, exceptionalCharge: 85_000 },
      { turnover: 2_760_000, costs: 1.23, risks: 110_000, associates: 560_000 },
    ]);
    return {
      filings: years.map((exercise) => filing(fonderie, exercise, today)),
      bankYears: bankYearsOf(nowOf(years), today),
      decimalMark: ',',
      archive: { index: 'objects' },
      service: { closingStyle: 'compact' },
    };
  },
);

export const soundAndUnsound: readonly Role[] = [soundSme, lossMaking];
