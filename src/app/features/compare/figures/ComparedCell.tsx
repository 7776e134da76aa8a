import type { FigureName } from '#domain/figures/names.ts';

import { EvolutionText } from '../../../figures/panel/EvolutionText.tsx';
import { ValueCheck } from '../../../figures/panel/ValueCheck.tsx';
import { shownDefinition } from '../../../figures/words/definitions.ts';
import { evolutionWords } from '../../../figures/words/evolution-words.ts';
import { valueText } from '../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../format/amounts.ts';
import { formatRatio } from '../../../format/percent.ts';
import { exerciseIn, shareOf, type Compared } from './compared.ts';

import styles from './ComparedTable.module.css';

type Props = { company: Compared; name: FigureName; year: number; unit: AmountUnit; onOpen: () => void };

/** One figure of one company: its value, which opens where it comes from, its evolution and its share. */
export function ComparedCell({ company: { figures }, name, year, unit, onOpen }: Props) {
  const found = figures === null ? null : exerciseIn(figures, year);
  if (figures === null || found === null)
    return (
      <td className={styles['none']}>
        —<span className="visually-hidden"> pas d’exercice</span>
      </td>
    );
  const { exercise, pair } = found;
  const share = shareOf(name, exercise);
  return (
    <td>
      <button type="button" className={styles['value']} aria-haspopup="dialog" onClick={onOpen}>
        {valueText(name, exercise, unit)}
      </button>
      {shownDefinition(name, [exercise]).origin.kind === 'pcg' && <small>calcul Bilanscope (PCG)</small>}
      <ValueCheck name={name} year={exercise} precision={figures} unit={unit} />
      {share !== null && (
        <small>
          {`${formatRatio(share.percent, 1)} ${share.of === 'turnover' ? 'du chiffre d’affaires' : 'du passif'}`}
        </small>
      )}
      {pair !== null && <EvolutionText {...evolutionWords(name, pair, unit)} />}
    </td>
  );
}
