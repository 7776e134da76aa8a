import type { FigureDefinition } from '#domain/figures/definition.ts';
import type { FigureName } from '#domain/figures/names.ts';

import { originLabel } from '../words/origin-words.ts';

import styles from './OriginButton.module.css';

type Props = { definition: FigureDefinition; onOpen: (name: FigureName) => void };

/** Where a figure comes from, in a few characters that open its panel. */
export function OriginButton({ definition: { name, label, origin }, onOpen }: Props) {
  return (
    <button type="button" className={styles['origin']} aria-haspopup="dialog" onClick={() => onOpen(name)}>
      {originLabel(origin)}
      <span className="visually-hidden">, origine et détail&nbsp;: {label}</span>
    </button>
  );
}
