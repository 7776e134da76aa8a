import { halfCapitalArticles, isBelowHalfOfCapital } from '#domain/figures/half-capital.ts';

import { exerciseWords } from '../../../figures/words/exercise-words.ts';
import { valueText, type ShownFigures } from '../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../format/amounts.ts';
import { formatDay } from '../../../format/dates.ts';

import styles from './EquityNotice.module.css';

type Props = { figures: ShownFigures; unit: AmountUnit };

/** Where equity stands below half of the capital: the amounts, the articles to read, and what is not known here. */
export function EquityNotice({ figures: { years }, unit }: Props) {
  const concerned = years.filter((year) => isBelowHalfOfCapital(year.figures) === true);
  if (concerned.length === 0) return null;
  return (
    <aside className={styles['notice']} aria-label="Capitaux propres et capital social">
      <p>
        {'Capitaux propres inférieurs à la moitié du capital social\u00A0: '}
        {concerned
          .map(
            (year) =>
              `${exerciseWords(year)} (${valueText('capitaux_propres_et_assimiles', year, unit)} pour un capital de ${valueText('capital_social_inclus_dans_capitaux_propres_et_assimiles', year, unit)})`,
          )
          .join(', ')}
        .
      </p>
      <p>
        {'À lire, selon la forme juridique\u00A0: '}
        {halfCapitalArticles
          .map(
            ({ article, forms, from }) =>
              `${article} (${forms}), rédaction en vigueur depuis le ${formatDay(from)}`,
          )
          .join('\u202F; ')}
        . Une régularisation postérieure à la clôture n’est pas visible ici.
      </p>
    </aside>
  );
}
