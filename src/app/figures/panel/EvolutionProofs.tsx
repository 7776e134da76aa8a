import { allowedPercentages } from '#domain/figures/evolution.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';

import { formatAmount, type AmountUnit } from '../../format/amounts.ts';
import { absenceWords } from '../words/absence-words.ts';
import { evolutionWords, oldestWords, percentText } from '../words/evolution-words.ts';
import { pairsOf, pairWords, type Pair } from '../words/pairs.ts';
import { valueText, type ShownFigures } from '../words/value-words.ts';
import { EvolutionText } from './EvolutionText.tsx';

import styles from './FigurePanel.module.css';

type Props = { name: FigureName; figures: ShownFigures; unit: AmountUnit };

/** Each evolution: what the Banque de France gives, what the amounts give, and how the two stand. */
export function EvolutionProofs({ name, figures, unit }: Props) {
  const oldest = oldestWords(name, figures.years);
  const pairs = pairsOf(figures.years).toReversed();
  return (
    <section>
      <h3>Évolutions</h3>
      {pairs.length === 0 && oldest === null && <p>Un seul exercice est connu&nbsp;: il n’y en a pas.</p>}
      {pairs.map((pair) => (
        <Proof key={pair.current.closing} {...{ name, pair, unit }} precision={figures.precision} />
      ))}
      {oldest !== null && <p>{oldest}.</p>}
    </section>
  );
}

type ProofProps = { name: FigureName; pair: Pair; unit: AmountUnit; precision: number };

function Proof({ name, pair, unit, precision }: ProofProps) {
  const { given, computed, verdict, absence, truncated } = pair.current.figures[name].evolution;
  return (
    <div className={styles['proof']}>
      <h4>{pairWords(pair)}</h4>
      <EvolutionText {...evolutionWords(name, pair, unit)} />
      <dl className={styles['facts']}>
        {pair.current.filed === undefined && (
          <div>
            <dt>Indiquée</dt>
            <dd>{given === null ? 'La Banque de France n’en indique pas.' : percentText(given)}</dd>
          </div>
        )}
        <div>
          <dt>Calculée</dt>
          <dd>
            {computed === null
              ? `Aucune\u00A0: ${absence === null ? '' : absenceWords(absence, name, pair)}.`
              : `${workings(name, pair, unit)} = ${percentText(computed)}`}
          </dd>
        </div>
      </dl>
      {(verdict === 'match' || verdict === 'mismatch') && (
        <p className={styles[verdict]}>
          {verdict === 'match' ? 'Les deux concordent' : 'Les deux diffèrent, à vérifier'}
          {truncated && ' (le pourcentage indiqué est tronqué par le service)'}
          {allowedWords(name, pair, precision)}.
        </p>
      )}
    </div>
  );
}

/** The seed's formula with its numbers: « (4 702 − 4 586) × 100 ÷ |4 586| », units apart. */
function workings(name: FigureName, { current, previous }: Pair, unit: AmountUnit): string {
  const [now, before] = [valueText(name, current, unit), valueText(name, previous, unit)];
  const { value } = previous.figures[name];
  const subtracted = value !== null && value < 0 ? `(${before})` : before;
  return `(${now} − ${subtracted}) × 100 ÷ |${before}|`;
}

/** What rounded amounts leave open. The ratio has no unit of amounts. */
function allowedWords(name: FigureName, { current, previous }: Pair, precision: number): string {
  const [now, before] = [current.figures[name].value, previous.figures[name].value];
  if (name === ratioName || now === null || before === null) return ', aux décimales reçues près';
  const { least, most } = allowedPercentages(now, before, precision);
  const known = `\u00A0: des montants connus à ${formatAmount(precision, 'k€')} près`;
  if (!Number.isFinite(least)) return `${known} admettent tout jusqu’à ${percentText(most)}`;
  if (!Number.isFinite(most)) return `${known} admettent tout à partir de ${percentText(least)}`;
  return `${known} admettent de ${percentText(least)} à ${percentText(most)}`;
}
