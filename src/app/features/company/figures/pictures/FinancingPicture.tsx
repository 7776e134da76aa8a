import { liabilitiesCanBeShared } from '#domain/figures/balance-sheet.ts';

import { BarGroups } from '../../../../figures/bars/BarGroups.tsx';
import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import { valueText, type Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { financingOf, financingText } from './financing.ts';
import { Picture } from './Picture.tsx';
import { financingSentence } from './sentences.ts';
import { StackedYear } from './StackedYear.tsx';
import { YearsTable } from './YearsTable.tsx';

import styles from './Pictures.module.css';

type Props = { years: readonly Year[]; unit: AmountUnit };

/** What finances the company: shares of the total where none is negative, else the amounts themselves. */
export function FinancingPicture({ years, unit }: Props) {
  const ascending = years.toReversed();
  const columns = ascending.map((year) => financingOf(year, unit));
  const [first = []] = columns;
  const stacked = ascending.every(({ figures }) => liabilitiesCanBeShared(figures));
  const capital = 'capital_social_inclus_dans_capitaux_propres_et_assimiles';
  const within = 'dettes4_maturite_a_un_an_au_plus';
  const apart = [
    { key: capital, label: 'dont capital social, compris dans les capitaux propres', name: capital },
    { key: within, label: 'Dettes bancaires à un an au plus, comprises ci-dessus', name: within },
  ] as const;
  return (
    <Picture title="Structure du financement" sentence={financingSentence(years, unit)}>
      {stacked ? (
        <div className={styles['stacks']}>
          {ascending.map((year, index) => (
            <StackedYear key={year.closing} title={exerciseWords(year)} lines={columns[index] ?? []} />
          ))}
          <ol className={styles['key']} aria-label="Lignes, dans l’ordre des barres">
            {first.map(({ key, label }) => (
              <li key={key}>{label}</li>
            ))}
          </ol>
        </div>
      ) : (
        <>
          <p className={styles['why']}>
            Un terme est négatif, ou le total n’est pas transmis&nbsp;: des parts du total n’auraient pas de
            sens, les montants sont mis côte à côte.
          </p>
          <BarGroups
            groups={first.map(({ key, label }, line) => ({
              key,
              title: label,
              bars: ascending.map((year, index) => ({
                key: year.closing,
                label: exerciseWords(year),
                value: columns[index]?.[line]?.value ?? null,
                text: columns[index]?.[line]?.text ?? '',
                latest: index === ascending.length - 1,
              })),
            }))}
          />
        </>
      )}
      <YearsTable
        caption={`Structure du financement, en ${unit}`}
        years={ascending}
        rows={[
          ...first.map(({ key, label }, line) => ({
            key,
            label,
            cells: columns.map((column) => {
              const cell = column[line];
              return cell === undefined ? '' : financingText(cell);
            }),
          })),
          ...apart.map(({ key, label, name }) => ({
            key,
            label,
            cells: ascending.map((year) => valueText(name, year, unit)),
          })),
        ]}
      />
    </Picture>
  );
}
