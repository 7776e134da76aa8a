import { consulting } from '../accounts/trade.ts';
import { lastClosing } from './calendar.ts';
import type { Behaviour, Role } from './company.ts';
import { exercises, filing, type Firm } from './firm.ts';
import { bankYearsOf, nowOf, role } from './role.ts';

/** A company like any other whose two sources fail in one way, always. */
function failing(siren: string, name: string, behaviour: Behaviour, purpose: string): Role {
  const firm: Firm = {
    siren,
    name: `${name} (fictive)`,
    address: '18 rue de la Panne 75011 Paris',
    greffe: { code: '7501', label: 'Paris' },
    managementNumber: `2012B${siren.slice(4)}`,
    trade: consulting,
    start: {
      capital: 50_000,
      reserves: 160_000,
      fixed: { AF: 30_000, AT: 90_000, BH: 22_000 },
      worn: 0.5,
      loans: 60_000,
    },
  };
  return role(firm, purpose, (today) => {
    const years = exercises(firm, lastClosing(today, [12]), [
      { turnover: 1_720_000 },
      { turnover: 1_810_000, dividends: 40_000 },
      { turnover: 1_930_000, dividends: 50_000 },
    ]);
    return {
      filings: years.map((exercise) => filing(firm, exercise, today)),
      bankYears: bankYearsOf(nowOf(years), today),
      inpi: behaviour,
      bank: behaviour,
    };
  });
}

export const failingRoles: readonly Role[] = [
  failing('000102418', 'Sablier Conseil', 'throttled', 'Panne : 429, trop de requêtes, réessayer dans 37 s'),
];
