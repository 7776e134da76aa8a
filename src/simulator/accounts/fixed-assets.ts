import { fixedAssetCodes, type Asset, type FixedAssetCode, type FixedAssetMovement } from './books.ts';
import { wobble } from './seeded.ts';
import type { Trade, YearPlan } from './trade.ts';

/** How capital expenditure is spread; land, goodwill and shares are not bought every year. */
const capexShares: Readonly<Record<FixedAssetCode, number>> = {
  AF: 0.06,
  AH: 0,
  AP: 0.08,
  AR: 0.56,
  AT: 0.28,
  CU: 0,
  BH: 0.02,
};

/** Multiplies the trade's life time: buildings last, software does not. Absent: never depreciated. */
const lifetimes: Readonly<Partial<Record<FixedAssetCode, number>>> = { AF: 0.4, AP: 2.6, AR: 1, AT: 0.8 };

/** One exercise of one fixed asset: bought, scrapped (mostly worn out), depreciated; never below zero. */
function move(
  code: FixedAssetCode,
  opening: Asset,
  plan: YearPlan,
  trade: Trade,
  seed: string,
): FixedAssetMovement {
  const factor = wobble(`${seed}${code}`, 0.3);
  const budget = plan.turnover * trade.capex * (plan.investment ?? 1);
  const acquired = Math.round(budget * capexShares[code] * factor);
  const lifetime = lifetimes[code];
  if (lifetime === undefined) return { opening, acquired, disposed: 0, charged: 0, releasedOnDisposal: 0 };
  const disposed = Math.round(opening.gross * 0.035 * factor);
  const releasedOnDisposal = Math.min(opening.writtenDown, Math.round(disposed * 0.88));
  const years = plan.durationMonths / 12;
  // What remains to be depreciated is, on average, half way through its life.
  const left = opening.gross + acquired - disposed - (opening.writtenDown - releasedOnDisposal);
  const charged = Math.round(((left - acquired / 2) / (trade.lifetime * lifetime * 0.55)) * years);
  return { opening, acquired, disposed, charged: Math.min(left, charged), releasedOnDisposal };
}

export function moveFixedAssets(
  opening: Readonly<Record<FixedAssetCode, Asset>>,
  plan: YearPlan,
  trade: Trade,
  seed: string,
): Record<FixedAssetCode, FixedAssetMovement> {
  const moves = fixedAssetCodes.map((code) => [code, move(code, opening[code], plan, trade, seed)]);
  return Object.fromEntries(moves) as Record<FixedAssetCode, FixedAssetMovement>;
}

/** The closing amounts that a movement leads to. */
export function closingOf(movement: FixedAssetMovement): Asset {
  return {
    gross: movement.opening.gross + movement.acquired - movement.disposed,
    writtenDown: movement.opening.writtenDown + movement.charged - movement.releasedOnDisposal,
  };
}
