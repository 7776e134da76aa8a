import type { CSSProperties } from 'react';

import styles from './BarGroups.module.css';

/** A bar on its line: the words before it, its length, and the number after it. */
export type Bar = {
  key: string;
  label: string;
  /** Null leaves the line empty; `text` then says why. */
  value: number | null;
  text: string;
  latest: boolean;
};

export type BarGroup = { key: string; title: string; bars: readonly Bar[] };

/** Bars of several things on one scale for all, from zero, each beside its own number. */
export function BarGroups({ groups }: { groups: readonly BarGroup[] }) {
  const values = groups.flatMap(({ bars }) => bars.flatMap(({ value }) => value ?? []));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const share = (value: number): number => (value * 100) / (most - least || 1);
  return (
    <dl className={styles['groups']}>
      {groups.map(({ key, title, bars }) => (
        <div key={key}>
          <dt>{title}</dt>
          <dd>
            <ol>
              {bars.map((bar) => (
                <li key={bar.key}>
                  <span className={styles['label']}>{bar.label}</span>
                  <span className={styles['track']} aria-hidden="true">
                    {least < 0 && <span className={styles['zero']} style={at(share(-least), 0)} />}
                    {bar.value !== null && (
                      <span
                        className={bar.latest ? `${styles['bar']} ${styles['latest']}` : styles['bar']}
                        style={at(share(Math.min(0, bar.value) - least), Math.abs(share(bar.value)))}
                      />
                    )}
                  </span>
                  <span className={styles['number']}>{bar.text}</span>
                </li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function at(from: number, width: number): CSSProperties {
  return { left: `${from.toFixed(2)}%`, width: `${width.toFixed(2)}%` };
}
