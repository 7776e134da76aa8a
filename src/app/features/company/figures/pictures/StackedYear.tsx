import { formatRatio } from '../../../../format/percent.ts';
import { financingText, type FinancingLine } from './financing.ts';

import styles from './Pictures.module.css';

type Props = { title: string; lines: readonly FinancingLine[] };

/** Narrower than this, in percent, a segment has no room for its number: the table has it. */
const roomForNumber = 7;

/** The total of one exercise as one bar, each line numbered as in the key. */
export function StackedYear({ title, lines }: Props) {
  const words = lines.map((line) => `${line.label} ${financingText(line)}`).join(', ');
  return (
    <div className={styles['stack']}>
      <span>{title}</span>
      <span className="visually-hidden">{words}</span>
      <div className={styles['segments']} aria-hidden="true">
        {lines.map(
          ({ key, share }, index) =>
            share !== null &&
            share > 0 && (
              <span
                key={key}
                className={styles[`tone${index % 4}`]}
                style={{ width: `${share.toFixed(3)}%` }}
              >
                {share >= roomForNumber && `${index + 1}\u00A0· ${formatRatio(share, 0)}`}
              </span>
            ),
        )}
      </div>
    </div>
  );
}
