import type { FilingView } from '#contract/filings.ts';
import type { ExerciseSize } from '#domain/company-size/exercise-size.ts';
import { criteria, type Criterion, type SizeCategory } from '#domain/company-size/thresholds.ts';
import type { Cell } from '#domain/filed/accounts.ts';

import {
  categoryNames,
  closingWords,
  criterionNames,
  exerciseWords,
  measureNote,
  measureWords,
} from './size-words.ts';

import styles from './Remarks.module.css';

type Props = {
  category: SizeCategory;
  filing: Pick<FilingView, 'closingDate'>;
  /** Newest first. */
  exercises: readonly ExerciseSize[];
  onOpen: (cells: readonly Cell[]) => void;
};

/** The three criteria of each exercise against their thresholds, each number leading to its cells. */
export function SizeTable({ category, filing, exercises, onOpen }: Props) {
  return (
    <table className={styles['sizes']}>
      <caption>
        {`Dépôt ${closingWords(filing)}\u00A0: seuils d’${categoryNames[category].one}, sur une base annuelle`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Critère</th>
          <th scope="col">Déposé</th>
          <th scope="col">Seuil</th>
          <th scope="col">Dépassé</th>
        </tr>
      </thead>
      {exercises.map((exercise) => (
        <tbody key={exercise.closing}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {exerciseWords(exercise)}
              <small>
                {exercise.regime === null
                  ? 'Seuils inconnus\u00A0: le premier jour de l’exercice n’est pas déposé.'
                  : `Seuils des exercices ${exercise.regime.exercises} (${exercise.regime.source})`}
              </small>
            </th>
          </tr>
          {criteria.map((criterion) => (
            <CriterionRow
              key={criterion}
              criterion={criterion}
              exercise={exercise}
              category={category}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = Pick<Props, 'category' | 'onOpen'> & { criterion: Criterion; exercise: ExerciseSize };

function CriterionRow({ criterion, exercise, category, onOpen }: RowProps) {
  const measure = exercise.measures[criterion];
  const { value, cells } = measure;
  const limit = exercise.regime?.limits[category]?.[criterion] ?? null;
  const note = measureNote(measure);
  return (
    <tr>
      <th scope="row">{criterionNames[criterion]}</th>
      <td>
        {value === null ? (
          'inconnu'
        ) : (
          <button
            type="button"
            className={styles['amount']}
            aria-haspopup="dialog"
            onClick={() => onOpen(cells)}
          >
            {measureWords(criterion, value)}
            <span className="visually-hidden">, origine et détail</span>
          </button>
        )}
        {note !== null && <small>{note}</small>}
      </td>
      <td>{limit === null ? 'inconnu' : measureWords(criterion, limit)}</td>
      <td>{value === null || limit === null ? 'inconnu' : value > limit ? 'oui' : 'non'}</td>
    </tr>
  );
}
