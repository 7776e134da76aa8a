import { catalogue } from '../figures/catalogue.ts';
import type { FigureDefinition } from '../figures/definition.ts';
import { formulaOf } from '../filed/figures/formulas.ts';
import { columnsOfLine, labelOfLine, meaningOfLine } from '../liasse/line.ts';
import type { LineSought } from './find-line.ts';
import { soughtOf, type FormSought } from './sought.ts';

/** The figure of the Banque de France that is taken from a place; null where none is. */
export function figureAt({ form, lines }: FormSought): FigureDefinition | null {
  const figure = catalogue.find(({ origin }) => {
    const own = origin.kind === 'line' ? soughtOf(origin) : null;
    return own?.form === form && own.lines.join() === lines.join();
  });
  return figure ?? null;
}

/**
 * Where a place stands in a document, the form asked for first: a company that files simplified accounts has the same
 * figure on a form 2033, as the formulas of filed figures have it.
 */
export function placesOf(sought: FormSought): FormSought[] {
  const figure = figureAt(sought);
  const terms = figure === null ? null : formulaOf('S', figure.name);
  const simplified = (terms ?? []).flatMap(({ address }) => {
    const [page = '', code = ''] = address.split('.');
    const form = meaningOfLine('S', page, code)?.form;
    return form === undefined ? [] : [{ form, code }];
  });
  const [first] = simplified;
  return first === undefined
    ? [sought]
    : [sought, { form: first.form, lines: simplified.map(({ code }) => code) }];
}

/** A line as it is looked for on a page. Turnover has three codes in one row, and INPI keys it under the first. */
export function lineSought(form: string, code: string): LineSought {
  return { code, label: labelOfLine(form, isTurnover(form, code) ? 'FJ' : code) };
}

/** What stands after the code of a line where it is printed, left to right; none where that is not known. */
export function printedColumns(form: string, code: string): string[] {
  return isTurnover(form, code) ? columnsOfLine(form, 'FJ').slice(2) : columnsOfLine(form, code);
}

/** The total of the three codes, which comes after France and exports. */
function isTurnover(form: string, code: string): boolean {
  return form === '2052' && code === 'FL';
}
