import type { MetadataLine } from '#contract/metadata.ts';

import { formTitle } from '../../../filed/form-titles.ts';
import { amountDigits } from '../../../format/amounts.ts';
import { amountAt, shownPlaces, type LineGroup, type Place } from './group-lines.ts';

import styles from './DataPanel.module.css';

/** The lines of a form, each with its official label, its code, and its amounts under the meaning of the column. */
export function LineTable({ group, currency }: { group: LineGroup; currency: string }) {
  const shown = shownPlaces(group);
  return (
    <table className={styles['lines']}>
      <caption>
        {formTitle(group.form, group.page)} <span>(en {currency})</span>
      </caption>
      <thead>
        <tr>
          {shown.map((place) => (
            <th key={place} scope="col">
              {group.columns[place] ?? `Colonne m${place + 1}`}
            </th>
          ))}
        </tr>
      </thead>
      {group.lines.map((line, index) => (
        // A code may come twice, and lines have no state.
        // oxlint-disable-next-line react/no-array-index-key
        <Line key={`${line.code} ${index}`} line={line} group={group} shown={shown} />
      ))}
    </table>
  );
}

type LineProps = { line: MetadataLine; group: LineGroup; shown: readonly Place[] };

function Line({ line, group, shown }: LineProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={Math.max(1, shown.length)}>
          <span className={styles['code']}>{line.code}</span> {line.label ?? 'Code inconnu'}
        </th>
      </tr>
      <tr>
        {shown.map((place) => (
          <Amount key={place} line={line} place={place} meaning={group.columns[place]} />
        ))}
      </tr>
    </tbody>
  );
}

type AmountProps = { line: MetadataLine; place: Place; meaning: string | null };

/** An empty cell stays empty: it is not zero. */
function Amount({ line, place, meaning }: AmountProps) {
  const amount = amountAt(line, place);
  if (amount === null)
    return (
      <td>
        <span className="visually-hidden">vide</span>
      </td>
    );
  const unforeseen = meaning !== null && line.columns[place] === null;
  return (
    <td className={unforeseen ? styles['unforeseen'] : undefined}>
      {amountDigits(amount, '€')}
      {unforeseen && <abbr title="La table de l’INPI ne prévoit pas cette colonne pour cette ligne">?</abbr>}
    </td>
  );
}
