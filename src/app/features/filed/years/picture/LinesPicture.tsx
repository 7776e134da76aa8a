import X from 'lucide-react/icons/x';
import { useId, useState } from 'react';

import type { FiledHistory } from '#domain/filed/history.ts';
import { yearColumns } from '#domain/filed/year-columns.ts';

import type { AmountUnit } from '../../../../format/amounts.ts';
import { Button } from '../../../../ui/Button.tsx';
import { LineCurve } from './LineCurve.tsx';
import { LinesTable } from './LinesTable.tsx';
import { rowChoices, summaryLines, usualKeys, type PictureLine } from './picture-lines.ts';
import { lastText, pointsOf } from './points.ts';

import styles from './LinesPicture.module.css';

type Props = { history: FiledHistory; unit: AmountUnit };

/** Chosen lines over the years, each on its own scale; what was not filed has no point, and no line crosses it. */
export function LinesPicture({ history, unit }: Props) {
  const [chosen, setChosen] = useState(usualKeys);
  const titleId = useId();
  const columns = yearColumns(history.closings).toReversed();
  const usual = summaryLines(history, columns).filter(({ values }) => values.some((value) => value !== null));
  const choices = rowChoices(history, columns);
  const all = [...usual, ...choices.flatMap(({ lines }) => lines)];
  const shown = chosen.flatMap((key) => all.find((line) => line.key === key) ?? []);
  const remove = (key: string): void => setChosen(chosen.filter((one) => one !== key));
  return (
    <section className={styles['picture']} aria-labelledby={titleId}>
      <header className={styles['head']}>
        <h3 id={titleId}>En courbes</h3>
        <AddLine
          usual={usual}
          choices={choices}
          chosen={chosen}
          onAdd={(key) => setChosen([...chosen, key])}
        />
      </header>
      {shown.length === 0 && <p>Aucune ligne choisie.</p>}
      <div className={styles['curves']}>
        {shown.map((line) => (
          <figure key={line.key} aria-label={line.label}>
            <figcaption>
              <b>{line.label}</b> <span>{lastText(line, columns, history.closings, unit)}</span>
              <Button
                variant="quiet"
                className="screen-only"
                onClick={() => remove(line.key)}
                aria-label={`Retirer la courbe ${line.label}`}
              >
                <X size={16} aria-hidden="true" />
              </Button>
            </figcaption>
            <LineCurve label={line.label} points={pointsOf(line, columns, history.closings, unit)} />
          </figure>
        ))}
      </div>
      {shown.length > 0 && (
        <LinesTable lines={shown} columns={columns} closings={history.closings} unit={unit} />
      )}
    </section>
  );
}

type AddProps = {
  usual: readonly PictureLine[];
  choices: ReturnType<typeof rowChoices>;
  chosen: readonly string[];
  onAdd: (key: string) => void;
};

/** A list of every line that holds an amount; choosing one adds its curve. */
function AddLine({ usual, choices, chosen, onAdd }: AddProps) {
  const selectId = useId();
  const free = (lines: readonly PictureLine[]) => lines.filter(({ key }) => !chosen.includes(key));
  return (
    <p className={`${styles['add']} screen-only`}>
      <label htmlFor={selectId}>Ajouter une ligne</label>
      <select id={selectId} value="" onChange={(event) => onAdd(event.target.value)}>
        <option value="">Choisir…</option>
        {[{ title: 'Synthèse', lines: usual }, ...choices].map(
          ({ title, lines }) =>
            free(lines).length > 0 && (
              <optgroup key={title} label={title}>
                {free(lines).map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </p>
  );
}
