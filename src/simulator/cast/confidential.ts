import { craft, haulage } from '../accounts/trades.ts';
import { lastClosing } from './calendar.ts';
import type { Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Firm } from './firm.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

/** A micro-entreprise, which may keep its accounts confidential (Code de commerce, L. 232-25). */
const plasterer: Firm = {
  siren: '000100214',
  name: 'Plâtrerie Vauquelin (fictive)',
  address: '7 impasse du Four 14000 Caen',
  greffe: { code: '1402', label: 'Caen' },
  managementNumber: '2011B00214',
  trade: craft,
  start: {
    capital: 8_000,
    reserves: 21_000,
    fixed: { AF: 1_500, AR: 38_000, AT: 46_000, BH: 1_200 },
    worn: 0.5,
    loans: 24_000,
    associates: 9_000,
  },
};

const confidential: Role = role(
  plasterer,
  'Micro-entreprise aux comptes confidentiels depuis trois ans (aucun bilan à la Banque de France)',
  (today) => {
    const years = exercises(plasterer, lastClosing(today, [9]), [
      { turnover: 372_000 },
      { turnover: 391_000, dividends: 12_000 },
      { turnover: 418_000, dividends: 24_000 },
      { turnover: 407_000, dividends: 30_000, costs: 1.02 },
      { turnover: 436_000, dividends: 26_000 },
    ]);
    return {
      filings: years.map((exercise, index) => {
        if (index < 2) return filing(plasterer, exercise, today);
        return filing(plasterer, exercise, today, {
          confidentiality: 1,
          xml: index === years.length - 1 ? 'without-detail' : 'keyed',
        });
      }),
      bankYears: [],
      archive: { index: 'plain' },
      registration: { legalForm: '5498', diffusion: 'P' },
    };
  },
);

/** A small company: it may hide its income statement, not the rest. */
const haulier: Firm = {
  siren: '000100313',
  name: 'Transports Le Guirec (fictive)',
  address: 'Zone de Kergaradec 29000 Quimper',
  greffe: { code: '2903', label: 'Quimper' },
  managementNumber: '2007B00313',
  trade: haulage,
  start: {
    capital: 120_000,
    reserves: 240_000,
    fixed: { AF: 14_000, AR: 180_000, AT: 1_420_000, BH: 16_000 },
    worn: 0.45,
    loans: 690_000,
    risks: 25_000,
    associates: 35_000,
  },
};

/** The RNE tells kinds of partial confidentiality apart: auditors' reports alone, simplified publication. */
const words: Readonly<Record<number, string>> = {
  3: 'Partiellement confidentiel (RAPCAC)',
  4: 'Publication simplifiee',
};

const partlyConfidential: Role = role(
  haulier,
  'Petite entreprise au compte de résultat confidentiel (partiellement confidentiel) depuis quatre ans',
  (today) => {
    const years = exercises(haulier, lastClosing(today, [6]), [
      { turnover: 4_620_000 },
      { turnover: 4_810_000, dividends: 40_000 },
      { turnover: 5_140_000, borrowed: 420_000, investment: 1.5 },
      { turnover: 5_350_000, dividends: 60_000, costs: 1.015 },
      { turnover: 5_230_000, costs: 1.03, risks: 44_000 },
      { turnover: 5_690_000, borrowed: 380_000, investment: 1.3, dividends: 50_000 },
    ]);
    return {
      filings: years.map((exercise, index) =>
        filing(haulier, exercise, today, {
          confidentiality: index < 2 ? 0 : 2,
          xml: index === 3 || index === 5 ? 'without-income' : 'keyed',
          ...(index === 4 ? { treatment: null } : {}),
          confidentialityWord: words[index] ?? null,
        }),
      ),
      bankYears: bankYearsOf(nowOf(years), today),
      decimalMark: ',',
      archive: { index: 'lists' },
      service: { exercises: 'unordered' },
    };
  },
);

export const confidentialRoles: readonly Role[] = [confidential, partlyConfidential];
