import { figureRows } from '../../../exports/figure-rows.ts';
import { areFiled } from '../../../figures/words/definitions.ts';
import { exercisesWords } from '../../../figures/words/exercise-words.ts';
import { unitKey, unitOptions } from '../../../figures/words/shown-unit.ts';
import type { ShownFigures } from '../../../figures/words/value-words.ts';
import { formatMonth } from '../../../format/dates.ts';
import { storedChoice } from '../../../ui/stored-choice.ts';

/** Every figure with its years and evolutions, oldest year on the left. */
export function SheetFigures({ figures }: { figures: ShownFigures }) {
  const unit = storedChoice(unitKey, unitOptions(figures.years));
  const groups = Map.groupBy(figureRows(figures, unit), ({ name }) => name);
  return (
    <table>
      <caption>
        {`${areFiled(figures.years) ? 'Comptes déposés (INPI)' : 'Bilans Banque de France'}, en ${unit}, ${exercisesWords(figures.years)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Chiffre</th>
          {figures.years.toReversed().flatMap(({ closing }, index) => [
            index > 0 && (
              <th scope="col" key={`to ${closing}`}>
                évolution
              </th>
            ),
            <th scope="col" key={closing}>
              {formatMonth(closing)}
            </th>,
          ])}
          <th scope="col">Origine</th>
        </tr>
      </thead>
      <tbody>
        {[...groups].map(([name, rows]) => (
          <tr key={name}>
            <th scope="row">{rows[0]?.label}</th>
            {rows
              .toReversed()
              .flatMap((row, index) => [
                index > 0 && <td key={`to ${row.closing}`}>{row.evolutionShown}</td>,
                <td key={row.closing}>{row.value === null ? <em>{row.shown}</em> : row.shown}</td>,
              ])}
            <td>{rows[0]?.origin}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
