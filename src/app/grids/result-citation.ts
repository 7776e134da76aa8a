import type { GridResult } from '#domain/grids/evaluate.ts';
import type { GridLine } from '#domain/grids/grid.ts';
import type { GridYear } from '#domain/grids/years.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import { depositWords } from '../filed/cell-words.ts';
import { asideWords, closingText, resultText } from './grid-words.ts';
import { termAmount, termLabel, termPlace, workings } from './term-words.ts';

type Cited = { row: GridLine; year: GridYear; result: GridResult };

/** A value of a grid as it may be pasted into a report, with all that leads back to it. */
export function resultCitation(siren: Siren, { row, year, result }: Cited): string {
  const { accounts } = year;
  const aside = asideWords(result);
  const terms = [...result.above, ...result.below].map(
    (read) =>
      `- ${termLabel(read.term, accounts?.type ?? null)}\u00A0: ${termAmount(read)} (${termPlace(read)})`,
  );
  return [
    `${row.label}, SIREN ${formatSiren(siren)}\u00A0: ${resultText(row, result, year)}`,
    accounts === null
      ? `Exercice clos en ${closingText(year)}, sans dépôt lu.`
      : `Exercice ${depositWords(accounts)}, dépôt n° ${accounts.filingId}.`,
    ...(row.formula === null ? [] : [`Formule\u00A0: ${row.formula}.`]),
    ...(row.kind === 'line' ? [] : [workings(row, result) ?? ''].filter((words) => words !== '')),
    ...(aside === null ? [] : [aside]),
    ...terms,
    'Donnée réservée à la mission indiquée, à ne pas rediffuser.',
  ].join('\n');
}
