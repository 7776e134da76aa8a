import { consulting } from '../accounts/trades.ts';
import { lastClosing } from './calendar.ts';
import type { Behaviour, Role } from './company.ts';
import { filing } from './filing.ts';
import { exercises, type Firm } from './firm.ts';
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
  failing('000102111', 'Verrou Conseil', 'unauthorized', 'Panne : 401, jeton refusé'),
  failing('000102210', 'Portail Conseil', 'forbidden', 'Panne : 403, droits insuffisants'),
  failing('000102319', 'Rébus Conseil', 'unprocessable', 'Panne : 422, paramètres refusés'),
  failing('000102418', 'Sablier Conseil', 'throttled', 'Panne : 429, trop de requêtes, réessayer dans 37 s'),
  failing('000102517', 'Passerelle Conseil', 'bad-gateway', 'Panne : 502, fournisseur en erreur'),
  failing('000102616', 'Entretien Conseil', 'maintenance', 'Panne : 503, maintenance'),
  failing('000102715', 'Patience Conseil', 'timeout', 'Panne : 504, fournisseur trop lent'),
  failing('000102814', 'Silence Conseil', 'silence', 'Panne : aucune réponse, jamais'),
  failing('000102913', 'Ciseaux Conseil', 'truncated', 'Panne : réponse coupée au milieu'),
  failing('000103010', 'Vitrine Conseil', 'html', 'Panne : page HTML au lieu de données'),
  failing('000103119', 'Brouillon Conseil', 'malformed', 'Panne : JSON invalide, comme l’exemple officiel'),
  failing('000103218', 'Affluence Conseil', 'busy', 'Occupée : 409 pendant deux secondes, puis la réponse'),
  failing(
    '000103416',
    'Quiproquo Conseil',
    'foreign',
    'Panne : réponse de l’INPI pour une autre société, monnaie inconnue à la Banque de France',
  ),
];
