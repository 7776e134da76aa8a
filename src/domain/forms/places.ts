import { catalogue } from '../figures/catalogue.ts';
import { formulaOf } from '../filed/figures/formulas.ts';
import { labelOfLine, meaningOfLine } from '../liasse/line.ts';
import type { LineSought } from './find-line.ts';
import { soughtOf, type FormSought } from './sought.ts';

/**
 * Where a place stands in a document, the form asked for first: a company that files simplified accounts has the same
 * figure on a form 2033, as the formulas of filed figures have it.
 */
export function placesOf(sought: FormSought): FormSought[] {
  const figure = catalogue.find(({ origin }) => {
    const own = origin.kind === 'line' ? soughtOf(origin) : null;
    return own?.form === sought.form && own.lines.join() === sought.lines.join();
  });
  const terms = figure === undefined ? null : formulaOf('S', figure.name);
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
  return { code, label: labelOfLine(form, form === '2052' && code === 'FL' ? 'FJ' : code) };
}
