import type { FigureName } from '#domain/figures/names.ts';
import type { Siren } from '#domain/siren.ts';

import { themeTitles } from '../../../figures/words/origin-words.ts';
import { themes } from '../../../figures/words/themes.ts';
import type { AmountUnit } from '../../../format/amounts.ts';
import { comparedCatalogue, type Compared } from './compared.ts';
import { ComparedCell } from './ComparedCell.tsx';
import { ComparedHead } from './ComparedHead.tsx';

import styles from './ComparedTable.module.css';

type Props = {
  compared: readonly Compared[];
  /** The calendar year of the closings that are set side by side. */
  year: number;
  unit: AmountUnit;
  onOpen: (siren: Siren, name: FigureName) => void;
  onRetry: (siren: Siren) => void;
};

/** Figures in rows, companies in columns, in the order in which the agent gave them: no ranking, no score. */
export function ComparedTable({ compared, year, unit, onOpen, onRetry }: Props) {
  return (
    // Wider than most screens: it scrolls on its own, by the keys too.
    <section
      className={styles['frame']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label="Chiffres des entreprises comparées"
    >
      <table className={styles['table']}>
        <caption className="visually-hidden">
          {`Chiffres de la Banque de France ou, à défaut, des comptes déposés, exercices clos en ${year}, en ${unit}`}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              {`Clôtures de ${year}, en ${unit}`}
            </th>
            {compared.map((company) => (
              <ComparedHead key={company.siren} company={company} year={year} onRetry={onRetry} />
            ))}
          </tr>
        </thead>
        {themes(comparedCatalogue(compared)).map(({ theme, definitions }) => (
          <tbody key={theme}>
            <tr>
              <th scope="rowgroup" colSpan={compared.length + 1} className={styles['theme']}>
                <span>{themeTitles[theme]}</span>
              </th>
            </tr>
            {definitions.map(({ name, label, part }) => (
              <tr key={name}>
                <th scope="row" className={part === null ? undefined : styles['part']}>
                  {part?.label ?? label}
                </th>
                {compared.map((company) => (
                  <ComparedCell
                    key={company.siren}
                    company={company}
                    name={name}
                    year={year}
                    unit={unit}
                    onOpen={() => onOpen(company.siren, name)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
