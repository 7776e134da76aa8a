import { addressOf } from '#domain/filed/accounts.ts';
import { evaluate, type ReadTerm } from '#domain/grids/evaluate.ts';
import type { Grid } from '#domain/grids/grid.ts';
import type { GridYear } from '#domain/grids/years.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { restrictionSentence, type ExportContext } from '../exports/exported.ts';
import { durationWords } from '../figures/words/exercise-words.ts';
import { csvFile, type Cell } from '../files/csv.ts';
import { formatDay, formatInstant } from '../format/dates.ts';
import { unitWords } from './grid-values.ts';
import { asideWords, closingText, refusalWords } from './grid-words.ts';
import { workings } from './term-words.ts';

const headings = [
  'Entreprise',
  'SIREN',
  'Grille',
  'Ligne',
  'Clôture de l’exercice',
  'Durée',
  'Valeur',
  'Unité',
  'Si absente, pourquoi',
  'Calcul',
  'À savoir',
  'Formule',
  'Source de la formule',
  'Cases',
  'Dépôt',
  'Déposé le',
  'Démarche',
  'Objet',
  'Exporté le',
  'Usage',
];

type Exported = {
  siren: Siren;
  name: string | null;
  grid: Grid;
  years: readonly GridYear[];
  context: ExportContext;
};

/** A grid as it is shown, one line for each row and closing, with where each value comes from. */
export function gridCsv({ siren, name, grid, years, context }: Exported): Blob {
  const lines = grid.rows.flatMap((row) =>
    row.kind === 'heading'
      ? []
      : years.map((year): Cell[] => {
          const result = evaluate(row, year);
          const { accounts, figures } = year;
          return [
            name,
            formatSiren(siren).replaceAll(/\s/g, ' '),
            grid.title,
            row.label,
            closingText(year),
            durationWords((accounts ?? figures)?.durationMonths ?? null),
            // What divisions leave beyond the sixth decimal is not an amount.
            result.value === null ? null : Number(result.value.toFixed(6)),
            unitWords[row.unit],
            result.value === null ? refusalWords(result, year) : null,
            workings(row, result),
            asideWords(result),
            row.formula,
            row.source,
            [...result.above, ...result.below].map(addressText).join(' '),
            accounts?.filingId ?? null,
            accounts?.depositDate == null ? null : formatDay(accounts.depositDate),
            context.demarche,
            context.objet,
            formatInstant(context.madeAt),
            restrictionSentence,
          ];
        }),
  );
  return csvFile([headings, ...lines]);
}

function addressText({ term, origin }: ReadTerm): string {
  if (origin?.kind === 'cell') return addressOf(origin.cell.source);
  return term.addresses.join('|');
}
