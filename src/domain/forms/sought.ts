import { catalogue } from '../figures/catalogue.ts';
import { formulaOf } from '../filed/figures/formulas.ts';
import { labelOfLine, meaningOfLine } from '../liasse/line.ts';
import type { LineSought } from './find-line.ts';
import { isOfficialForm } from './official-forms.ts';

/** A place in the accounts that is looked for in a document: lines of a form, by the codes printed on it. */
export type FormSought = { form: string; lines: readonly string[] };

/**
 * What a figure of the Banque de France is taken from, as it is printed: « VG2 + VH2 », the second column of two lines,
 * stands on lines VG and VH.
 */
export function soughtOf({ line, form }: { line: string; form: string }): FormSought {
  return { form, lines: line.split(/\s*\+\s*/).map((code) => code.replace(/(?<=^[A-Z]{2})\d$/, '')) };
}

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

/** Reads what an address asks for: a form, and the codes of its lines joined by a hyphen; null for no form of ours. */
export function readSought(form: string | null, lines: string | null): FormSought | null {
  if (form === null || !isOfficialForm(form)) return null;
  return { form, lines: (lines ?? '').split('-').filter((code) => /^[0-9A-Z]{2,3}$/.test(code)) };
}

/** What an address says for {@link readSought}: `formulaire=2053&ligne=HN`. */
export function writtenSought({ form, lines }: FormSought): string {
  return `formulaire=${form}${lines.length === 0 ? '' : `&ligne=${lines.join('-')}`}`;
}
