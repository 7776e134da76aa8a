import { useState } from 'react';

import type { FigureName } from '#domain/figures/names.ts';

import { BarGroups } from '../../../../figures/bars/BarGroups.tsx';
import { shownDefinition } from '../../../../figures/words/definitions.ts';
import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import { valueText, type Year } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { formatRatio } from '../../../../format/percent.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { Picture } from './Picture.tsx';
import { activitySentence } from './sentences.ts';
import { YearsTable } from './YearsTable.tsx';

type Props = { years: readonly Year[]; unit: AmountUnit };

/** The aggregates are those of their source: they stand side by side, and do not subtract. */
const shown: readonly FigureName[] = [
  'chiffre_affaires_ht',
  'valeur_ajoutee_bdf',
  'excedent_brut_exploitation',
  'capacite_autofinancement',
  'resultat_exercice',
];

/** What the company sells, and what is left of it at each level. */
export function ActivityPicture({ years, unit }: Props) {
  const [reading, setReading] = useState<'amounts' | 'shares'>('amounts');
  const ascending = years.toReversed();
  const names = reading === 'amounts' ? shown : shown.filter((name) => name !== 'chiffre_affaires_ht');
  const read = (name: FigureName, year: Year): { value: number | null; text: string } =>
    reading === 'amounts'
      ? { value: year.figures[name].value, text: valueText(name, year, unit) }
      : shareReading(name, year, unit);
  return (
    <Picture
      title="Activité et résultat"
      sentence={activitySentence(years, unit)}
      choice={
        <div className="screen-only">
          <Segmented
            legend="Lecture de l’activité"
            options={[
              { value: 'amounts', label: 'Montants' },
              { value: 'shares', label: '% du chiffre d’affaires' },
            ]}
            value={reading}
            onChange={setReading}
          />
        </div>
      }
    >
      <BarGroups
        groups={names.map((name) => ({
          key: name,
          title: shownDefinition(name, years).label,
          bars: ascending.map((year, index) => ({
            key: year.closing,
            label: exerciseWords(year),
            latest: index === ascending.length - 1,
            ...read(name, year),
          })),
        }))}
      />
      <YearsTable
        caption={`Activité et résultat, ${reading === 'amounts' ? `en ${unit}` : 'en % du chiffre d’affaires'}`}
        years={ascending}
        rows={names.map((name) => ({
          key: name,
          label: shownDefinition(name, years).label,
          cells: ascending.map((year) => read(name, year).text),
        }))}
      />
    </Picture>
  );
}

/** A figure in percent of the turnover of its exercise, which must be above zero. */
function shareReading(
  name: FigureName,
  year: Year,
  unit: AmountUnit,
): { value: number | null; text: string } {
  const { figures } = year;
  const turnover = figures.chiffre_affaires_ht.value;
  const { value } = figures[name];
  if (value === null) return { value: null, text: valueText(name, year, unit) };
  if (turnover === null || turnover <= 0) return { value: null, text: 'non calculable' };
  const percent = (value * 100) / turnover;
  return { value: percent, text: formatRatio(percent, 1) };
}
