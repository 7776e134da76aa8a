import { craft } from '../accounts/trades.ts';
import { lastClosing } from './calendar.ts';
import type { Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Firm } from './firm.ts';
import { role } from './role.ts';

/** A micro-entreprise that grew: what it files exceeds the thresholds of its size, what it asks has not changed. */
const painter: Firm = {
  siren: '000104810',
  name: 'Peintures Lescarret (fictive)',
  address: '18 rue des Remparts 64000 Pau',
  greffe: { code: '6403', label: 'Pau' },
  managementNumber: '2013B00481',
  trade: craft,
  start: {
    capital: 15_000,
    reserves: 64_000,
    fixed: { AF: 3_000, AR: 96_000, AT: 118_000, BH: 3_400 },
    worn: 0.45,
    loans: 62_000,
    associates: 22_000,
  },
};

/** The total of charges, keyed a second time by mistake: INPI's reason then tells of an incoherence. */
const keyedTwice = [
  { page: '04', code: 'HM', label: 'TOTAL DES CHARGES', m1: 1_090_000, m2: null, m3: null, m4: null },
];

const wronglySized: Role = role(
  painter,
  'Comptes confidentiels comme ceux d’une micro-entreprise, mais deux seuils sont dépassés deux années de suite ; une ligne saisie deux fois',
  (today) => {
    const years = exercises(painter, lastClosing(today, [12]), [
      { turnover: 540_000 },
      { turnover: 610_000, dividends: 18_000 },
      { turnover: 985_000, borrowed: 90_000, investment: 1.6 },
      { turnover: 1_080_000, dividends: 20_000 },
      { turnover: 1_170_000, dividends: 22_000 },
    ]);
    return {
      filings: years.map((exercise, index) =>
        filing(painter, exercise, today, {
          confidentiality: 1,
          ...(index === 3 ? { motif: '01', treatment: 'A5', strayLines: keyedTwice } : {}),
        }),
      ),
      bankYears: [],
    };
  },
);

export const wronglySizedRoles: readonly Role[] = [wronglySized];
