import { derivedValue } from '#domain/figures/derived.ts';

import { BarGroups } from '../../../../figures/bars/BarGroups.tsx';
import { shownDefinition, shownDerived } from '../../../../figures/words/definitions.ts';
import { derivedText } from '../../../../figures/words/derived-words.ts';
import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import { valueText, type Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { Picture } from './Picture.tsx';
import { balanceChanges, balanceSentence } from './sentences.ts';
import { YearsTable } from './YearsTable.tsx';

import styles from './Pictures.module.css';

type Props = { years: readonly Year[]; unit: AmountUnit };

type Line = {
  key: string;
  label: string;
  valueOf: (year: Year) => number | null;
  textOf: (year: Year) => string;
};

/** What long-term resources leave once long-term uses are met, what the operating cycle takes of it, what is left. */
export function BalancePicture({ years, unit }: Props) {
  const ascending = years.toReversed();
  const received = (
    name: 'fonds_roulement_net_global' | 'besoin_en_fonds_de_roulement' | 'disponibilites',
  ) => ({
    key: name,
    label: shownDefinition(name, years).label,
    valueOf: (year: Year) => year.figures[name].value,
    textOf: (year: Year) => valueText(name, year, unit),
  });
  const lines: Line[] = [
    received('fonds_roulement_net_global'),
    received('besoin_en_fonds_de_roulement'),
    {
      key: 'net_treasury',
      label: `${shownDerived('net_treasury', years).label}, calcul Bilanscope`,
      valueOf: (year) => derivedValue('net_treasury', year.figures),
      textOf: (year) => derivedText('net_treasury', year, unit),
    },
    { ...received('disponibilites'), label: 'Disponibilités (avant concours bancaires)' },
  ];
  const changes = balanceChanges(years, unit);
  return (
    <Picture title="Équilibre financier" sentence={balanceSentence(years, unit)}>
      <BarGroups
        groups={lines.map(({ key, label, valueOf, textOf }) => ({
          key,
          title: label,
          bars: ascending.map((year, index) => ({
            key: year.closing,
            label: exerciseWords(year),
            value: valueOf(year),
            text: textOf(year),
            latest: index === ascending.length - 1,
          })),
        }))}
      />
      {changes.length > 0 && (
        <dl className={styles['changes']}>
          {changes.map(({ pair, words }) => (
            <div key={pair}>
              <dt>{pair}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      <YearsTable
        caption={`Équilibre financier, en ${unit}`}
        years={ascending}
        rows={lines.map(({ key, label, textOf }) => ({ key, label, cells: ascending.map(textOf) }))}
      />
    </Picture>
  );
}
