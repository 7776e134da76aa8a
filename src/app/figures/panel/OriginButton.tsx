import { originLabel, type ShownOrigin } from '../words/origin-words.ts';

import styles from './OriginButton.module.css';

type Props<Name extends string> = {
  definition: { name: Name; label: string; origin: ShownOrigin };
  onOpen: (name: Name) => void;
};

/** Where a figure comes from, in a few characters that open its panel. */
export function OriginButton<Name extends string>({
  definition: { name, label, origin },
  onOpen,
}: Props<Name>) {
  return (
    <button type="button" className={styles['origin']} aria-haspopup="dialog" onClick={() => onOpen(name)}>
      {originLabel(origin)}
      <span className="visually-hidden">, origine et détail&nbsp;: {label}</span>
    </button>
  );
}
