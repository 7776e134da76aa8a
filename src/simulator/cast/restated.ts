import { lastClosing } from './calendar.ts';
import type { Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Year } from './firm.ts';
import { ordinaryFirm } from './ordinary.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

const firm = ordinaryFirm('000103713', 'Chaudronnerie des Salorges', 1, 3_600_000);

/**
 * The third of four exercises was filed with more sales and without a provision; nobody filed it again. The fourth
 * tells it otherwise in its N‑1 columns, as the Banque de France does.
 */
const restated: Role = role(
  firm,
  'Exercice redit autrement par le dépôt suivant (chiffre d’affaires, provisions, résultat), sans second dépôt',
  (today) => {
    const years = (third: Year): readonly [Year, ...Year[]] => [
      { turnover: 3_420_000, dividends: 40_000 },
      { turnover: 3_510_000, dividends: 50_000 },
      third,
      { turnover: 3_480_000, dividends: 20_000 },
    ];
    const closing = lastClosing(today, [12]);
    const [, , filed] = exercises(firm, closing, years({ turnover: 3_760_000, dividends: 60_000 }));
    const told = exercises(firm, closing, years({ turnover: 3_590_000, dividends: 60_000, risks: 140_000 }));
    const now = told.map((exercise, rank) => (rank === 2 ? (filed ?? exercise) : exercise));
    return {
      filings: now.map((exercise) => filing(firm, exercise, today)),
      bankYears: bankYearsOf(nowOf(told), today),
    };
  },
);

export const restatedRoles: readonly Role[] = [restated];
