import { wobble } from '../accounts/seeded.ts';
import type { Trade } from '../accounts/trade.ts';
import { craft, haulage, joinery, machining } from '../accounts/trades.ts';
import { lastClosing } from './calendar.ts';
import { exercises, type Exercise, type Firm, type Year } from './firm.ts';

const places: readonly Pick<Firm, 'address' | 'greffe'>[] = [
  { address: '21 rue des Docks 33300 Bordeaux', greffe: { code: '3302', label: 'Bordeaux' } },
  { address: '9 chemin du Lac 74000 Annecy', greffe: { code: '7401', label: 'Annecy' } },
  { address: '40 rue du Bief 69009 Lyon', greffe: { code: '6901', label: 'Lyon' } },
  { address: '2 allée des Frênes 87000 Limoges', greffe: { code: '8701', label: 'Limoges' } },
  { address: '15 rue de la Sablière 10000 Troyes', greffe: { code: '1001', label: 'Troyes' } },
  { address: '6 route de Bourg 01000 Bourg-en-Bresse', greffe: { code: '0101', label: 'Bourg-en-Bresse' } },
];

const trades: readonly Trade[] = [joinery, machining, haulage, craft];

/**
 * A healthy small company for the members whose purpose lies elsewhere than in their accounts. `turnover` is what
 * it makes in a year, euros; `rank` picks its town and its trade.
 */
export function ordinaryFirm(siren: string, name: string, rank: number, turnover = 1_900_000): Firm {
  const place = places[rank % places.length] ?? places[0];
  const trade = trades[rank % trades.length] ?? joinery;
  const share = (part: number, code: string) => Math.round(turnover * part * wobble(`${siren}${code}`, 0.3));
  return {
    siren,
    name: `${name} (fictive)`,
    address: place?.address ?? '',
    greffe: place?.greffe ?? { code: '7501', label: 'Paris' },
    managementNumber: `${1990 + (rank % 24)}B${siren.slice(4)}`,
    trade,
    start: {
      capital: Math.max(1, Math.round(share(0.06, 'DA') / 10_000)) * 10_000,
      reserves: share(0.09, 'DG'),
      fixed: {
        AF: share(0.012, 'AF'),
        AP: share(0.04, 'AP'),
        AR: share(0.3, 'AR'),
        AT: share(0.08, 'AT'),
        BH: share(0.005, 'BH'),
      },
      worn: 0.5,
      loans: share(0.14, 'VH'),
      associates: share(0.02, 'VI'),
      risks: share(0.008, 'DP'),
    },
  };
}

/** `count` ordinary exercises, the last closing at the end of a year: growth with a weaker year now and then. */
export function ordinaryExercises(
  firm: Firm,
  today: string,
  count: number,
  turnover = 1_900_000,
): Exercise[] {
  const year = (rank: number): Year => ({
    turnover: turnover * 1.03 ** (rank - count) * wobble(`${firm.siren} ${rank}`, 0.05),
    costs: wobble(`${firm.siren} costs ${rank}`, 0.02),
    dividends: Math.round((turnover * 0.04 * wobble(`${firm.siren} dividends ${rank}`, 0.6)) / 1000) * 1000,
    borrowed: rank % 3 === 0 ? Math.round((turnover * 0.06) / 1000) * 1000 : 0,
  });
  const years = Array.from({ length: count - 1 }, (_, rank) => year(rank + 1));
  return exercises(firm, lastClosing(today, [12]), [year(0), ...years]);
}
