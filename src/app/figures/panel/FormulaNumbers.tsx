import { definitionOf } from '#domain/figures/catalogue.ts';
import { stableDebt, stableDebtTerms, workingCapitalRatio } from '#domain/figures/formulas.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';

import { formatAmount, type AmountUnit } from '../../format/amounts.ts';
import { formatRatio } from '../../format/percent.ts';
import { checkWords } from '../words/check-words.ts';
import { exerciseWords } from '../words/exercise-words.ts';
import { percentDecimals, valueText, type ShownFigures, type Year } from '../words/value-words.ts';

import styles from './FigurePanel.module.css';

type Props = { name: FigureName; figures: ShownFigures; unit: AmountUnit };

/** The formula of the Banque de France with the numbers of each exercise, beside what was received. */
export function FormulaNumbers({ name, figures, unit }: Props) {
  return (
    <section>
      <h3>Formule, avec ses nombres</h3>
      <dl className={styles['facts']}>
        {figures.years.map((year) => (
          <div key={year.closing}>
            <dt>{exerciseWords(year)}</dt>
            <dd>
              {name === ratioName ? ratioWorkings(year, unit) : debtWorkings(year, unit)}
              <br />
              {`Reçu\u00A0: ${valueText(name, year, unit)}`} <Verdict {...{ name, year, figures, unit }} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the formula says of the value received, and what rounding leaves open. */
function Verdict({ name, year, figures, unit }: Props & { year: Year }) {
  const check = checkWords(name, year, figures, unit);
  const rounding = `à l’arrondi près, ± ${formatAmount(figures.precision, 'k€')} par montant`;
  if (check?.state === 'verified') return <span className={styles['match']}>{`, vérifié ${rounding}.`}</span>;
  if (check?.state !== 'differs') return null;
  return (
    <strong
      className={styles['mismatch']}
    >{`, diffère au-delà de l’arrondi (${rounding}), à vérifier.`}</strong>
  );
}

function debtWorkings({ figures }: Year, unit: AmountUnit): string {
  const debt = stableDebt(figures);
  if (debt === null) return 'Aucun de ses termes n’est transmis.';
  const terms = stableDebtTerms.map(({ name, sign }, index) => {
    const { value } = figures[name];
    const absent = `0 (${definitionOf(name).label.toLowerCase()}\u00A0: non transmis)`;
    const operator = sign < 0 ? ' − ' : ' + ';
    return (index === 0 ? '' : operator) + (value === null ? absent : formatAmount(value, unit));
  });
  return `${terms.join('')} = ${formatAmount(debt, unit)}`;
}

function ratioWorkings(year: Year, unit: AmountUnit): string {
  const frng = valueText('fonds_roulement_net_global', year, unit);
  const bfr = valueText('besoin_en_fonds_de_roulement', year, unit);
  const ratio = workingCapitalRatio(year.figures);
  if (ratio === null)
    return `FRNG ${frng}, BFR ${bfr}\u00A0: non calculable, un terme est négatif, nul ou absent.`;
  return `${frng} × 100 ÷ ${bfr} = ${formatRatio(ratio, percentDecimals)}`;
}
