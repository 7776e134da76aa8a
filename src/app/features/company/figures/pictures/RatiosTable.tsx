import {
  ratioDefinitions,
  ratioOf,
  type RatioDefinition,
  type RatioRefusal,
} from '#domain/figures/ratios.ts';

import { areFiled, shownDefinition } from '../../../../figures/words/definitions.ts';
import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import type { Year } from '../../../../figures/words/value-words.ts';
import { formatDecimal, thinSpace } from '../../../../format/decimal.ts';
import { formatRatio } from '../../../../format/percent.ts';

import styles from './Pictures.module.css';

const refusals: Readonly<Record<RatioRefusal, string>> = {
  term_absent: 'non calculable\u00A0: terme absent',
  term_negative: 'non calculable\u00A0: terme négatif',
  divisor_not_positive: 'non calculable\u00A0: diviseur nul ou négatif',
  not_twelve_months: 'non calculable\u00A0: exercice d’une autre durée que 12\u00A0mois',
};

/** The ratios that the figures allow, each with what it is made of; no threshold, no judgement. */
export function RatiosTable({ years }: { years: readonly Year[] }) {
  const ascending = years.toReversed();
  return (
    <section className={styles['picture']} aria-labelledby="rapports">
      <h3 id="rapports">Rapports entre ces chiffres</h3>
      <p>
        Calcul Bilanscope, sous leur propre nom&nbsp;: ce ne sont pas les ratios d’un autre organisme, et
        aucun seuil ne s’y attache.
      </p>
      <div className={styles['frame']}>
        <table>
          <thead>
            <tr>
              <th scope="col">Rapport</th>
              {ascending.map((year) => (
                <th key={year.closing} scope="col">
                  {exerciseWords(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ratioDefinitions.map((definition) => (
              <tr key={definition.key}>
                <th scope="row">
                  {areFiled(years) ? definition.label.replaceAll('(BdF)', '(PCG)') : definition.label}
                  <small>{formulaWords(definition, years)}</small>
                </th>
                {ascending.map((year) => (
                  <td key={year.closing}>{ratioWords(definition, year)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function formulaWords({ numerator, divisor, unit }: RatioDefinition, years: readonly Year[]): string {
  const formula = `${shownDefinition(numerator, years).label} ÷ ${shownDefinition(divisor, years).label}`;
  return unit === 'percent' ? `${formula} × 100` : `${formula}, en années`;
}

function ratioWords(definition: RatioDefinition, year: Year): string {
  const ratio = ratioOf(definition, year);
  if ('refused' in ratio) return refusals[ratio.refused];
  return definition.unit === 'percent'
    ? formatRatio(ratio.value, 1)
    : `${formatDecimal(ratio.value, { fewest: 1, most: 1 })}${thinSpace}${ratio.value < 2 ? 'an' : 'ans'}`;
}
