import { definitionOf } from '#domain/figures/catalogue.ts';
import { ratioName, type FigureName } from '#domain/figures/names.ts';
import { plainAmountOf, type GridResult, type ReadTerm } from '#domain/grids/evaluate.ts';
import { figureAt, type GridLine, type GridTerm } from '#domain/grids/grid.ts';
import { meaningOfLine, type AccountsType } from '#domain/liasse/line.ts';

import { columnWords, exactAmount, formWords } from '../filed/cell-words.ts';
import { formatAmount } from '../format/amounts.ts';
import { formatDecimal } from '../format/decimal.ts';
import { formatRatio } from '../format/percent.ts';
import { gridValueText } from './grid-values.ts';

/** « FY », « 250 », « Banque de France »: a term in the fewest words. */
export function codeOf({ addresses: [first] }: GridTerm): string {
  if (first === undefined) return '';
  return figureAt(first) === null ? (first.split('.')[1] ?? '') : 'Banque de France';
}

/** The form where a term stands: « 2052 ». */
export function formOf({ addresses: [first] }: GridTerm, type: AccountsType | null): string {
  const [page = '', code = ''] = first?.split('.') ?? [];
  return meaningOfLine(type, page, code)?.form ?? `page ${page}`;
}

/** What a term is, by the official label of its line. */
export function termLabel({ addresses: [first] }: GridTerm, type: AccountsType | null): string {
  if (first === undefined) return '';
  const name = figureAt(first);
  if (name !== null) return `${definitionOf(name).label} (Banque de France)`;
  const [page = '', code = ''] = first.split('.');
  return meaningOfLine(type, page, code)?.label ?? `Code ${code}`;
}

/** The amount of a term as it was filed or received; what is absent or empty is said. */
export function termAmount({ origin }: ReadTerm): string {
  if (origin === null) return 'pas de montant';
  if (origin.kind === 'nothing') return '0, case vide';
  return origin.kind === 'cell' ? exactAmount(origin.cell) : figureText(origin.name, origin.value);
}

/** Where a term stands: form, code, column and address, or the Banque de France's field. */
export function termPlace({ term, origin, absence }: ReadTerm): string {
  if (origin?.kind === 'cell') {
    const { source } = origin.cell;
    return `${formWords(source)}, code ${source.line.code}, ${columnWords(source)}`;
  }
  const [first = ''] = term.addresses;
  if (first.startsWith('bdf.')) return `champ ${first.slice(4)}`;
  const sought = term.addresses.join(' ou ');
  if (absence === 'page') return `${sought}, page absente de ce qui a été saisi`;
  return absence === 'cell' ? `${sought}, case vide` : `${sought}, case vide comptée pour zéro`;
}

function figureText(name: FigureName, value: number): string {
  return name === ratioName ? formatRatio(value, 2) : formatAmount(value, '€');
}

/** The calculation with its numbers: « (300 € + 120 €) ÷ 10 = 42 € ». Null where there is no value. */
export function workings(
  row: GridLine,
  { value, expression, above, below, scaledFrom }: GridResult,
): string | null {
  if (value === null || expression === null) return null;
  const division = below.length === 0 ? '' : ` ÷ ${sideText(below, true)}`;
  const times = expression.times === 1 ? '' : ` × ${multiplierText(expression.times)}`;
  const scale =
    scaledFrom === null
      ? ''
      : row.duration === 'flow-above'
        ? ` × 12 ÷ ${scaledFrom}`
        : ` × ${scaledFrom} ÷ 12`;
  const enclosed = times !== '' || division !== '' || scale !== '';
  return `${sideText(above, enclosed)}${times}${division}${scale} = ${gridValueText(value, row.unit)}`;
}

/** The amounts of a side as they are added; cells that are empty for nothing are told elsewhere. */
function sideText(side: readonly ReadTerm[], enclosed: boolean): string {
  const filled = side.filter(({ origin }) => origin?.kind !== 'nothing');
  const text = filled
    .map((read, index) => {
      const { times } = read.term;
      const operator = times < 0 ? (index === 0 ? '−' : ' − ') : index === 0 ? '' : ' + ';
      const amount = termAmount(read);
      const shown = (plainAmountOf(read.origin) ?? 0) < 0 ? `(${amount})` : amount;
      return operator + sizeText(read.term) + shown;
    })
    .join('');
  const isPlain = filled.length === 1 && filled[0]?.term.times === 1;
  return enclosed && !isPlain ? `(${text})` : text;
}

/** « 1,2 × » before an amount that is multiplied; nothing before one that is not. */
export function sizeText({ times }: GridTerm): string {
  const size = Math.abs(times);
  return size === 1 ? '' : `${multiplierText(size)} × `;
}

function multiplierText(times: number): string {
  return formatDecimal(times, { fewest: 0, most: 6 });
}
