import { exerciseDetail } from '../figures/words/exercise-words.ts';
import { pairsOf, pairWords } from '../figures/words/pairs.ts';
import type { ShownFigures } from '../figures/words/value-words.ts';
import { frenchNumber, inertText, type Cell } from '../files/csv.ts';
import type { AmountUnit } from '../format/amounts.ts';
import { formatInstant, formatMonth } from '../format/dates.ts';
import { figureRows } from './figure-rows.ts';

/** A company's figures laid out as on screen: oldest year on the left, evolutions between the years that they join. */
export function figuresGrid(figures: ShownFigures, unit: AmountUnit): Cell[][] {
  const years = figures.years.toReversed();
  const pairs = pairsOf(figures.years);
  const rows = figureRows(figures, unit);
  const heads = years.flatMap((year, index) => {
    const pair = pairs[index - 1];
    const own = `${formatMonth(year.closing)} (${exerciseDetail(year)})`;
    return pair === undefined ? [own] : [`évolution ${pairWords(pair)}`, own];
  });
  const lines = [...Map.groupBy(rows, ({ name }) => name).values()].map((ofFigure): Cell[] => [
    ofFigure[0]?.label ?? null,
    ofFigure[0]?.shownUnit ?? null,
    ...ofFigure
      .toReversed()
      .flatMap((row, index): Cell[] => [
        ...(index === 0 ? [] : [row.evolutionShown]),
        row.shownNumber ?? row.shown,
      ]),
    ofFigure[0]?.origin ?? null,
  ]);
  const { source, fetchedAt, siren } = figures;
  const foot = `SIREN ${siren}. Source\u00A0: ${source.provider}, ${source.service} (${source.contract}), reçu le ${formatInstant(fetchedAt)}. Donnée confidentielle.`;
  return [['Chiffre', 'Unité', ...heads, 'Origine'], ...lines, [foot]];
}

/** What a spreadsheet takes from the clipboard: a table as text, tabs and lines. Formulas stay text. */
export function tabbedText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(tabbed).join('\t')).join('\n');
}

function tabbed(cell: Cell): string {
  if (typeof cell === 'number') return frenchNumber(cell);
  return inertText((cell ?? '').replaceAll(/[\t\r\n]+/g, ' '));
}

/** The same as markup, for what keeps tables (word processors, messages). */
export function tableMarkup(rows: readonly (readonly Cell[])[]): string {
  const [head = [], ...body] = rows;
  const line = (row: readonly Cell[], tag: 'td' | 'th') =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(tabbed(cell))}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${body.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Puts a table on the clipboard, as text and as markup. @throws when the browser refuses. */
export async function copyTable(rows: readonly (readonly Cell[])[]): Promise<void> {
  const text = new Blob([tabbedText(rows)], { type: 'text/plain' });
  const markup = new Blob([tableMarkup(rows)], { type: 'text/html' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': markup })]);
}
