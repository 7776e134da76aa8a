import type { IsoDate } from '../calendar.ts';
import type { FigureName } from './names.ts';

type Values = Readonly<Record<FigureName, { value: number | null }>>;

/** The articles to read where equity stands below half of the capital, and the legal forms that each concerns. */
export const halfCapitalArticles = [
  {
    article: 'C. com., art. L. 223-42',
    forms: 'SARL, EURL',
    from: '2023-03-11' as IsoDate,
    source: 'loi n° 2023-171 du 9 mars 2023, art. 14',
  },
  {
    article: 'C. com., art. L. 225-248',
    forms: 'SA, SAS, SASU, SCA',
    from: '2023-03-11' as IsoDate,
    source: 'loi n° 2023-171 du 9 mars 2023, art. 14',
  },
] as const;

/**
 * Whether equity (DL) stands below half of the capital (DA), as received. It tells nothing of a later
 * regularisation, nor of the losses that the articles speak of. Never to be asked of consolidated accounts.
 *
 * @returns null when either amount is absent, or there is no capital.
 */
export function isBelowHalfOfCapital(figures: Values): boolean | null {
  const equity = figures.capitaux_propres_et_assimiles.value;
  const capital = figures.capital_social_inclus_dans_capitaux_propres_et_assimiles.value;
  return equity === null || capital === null || capital <= 0 ? null : equity < capital / 2;
}
