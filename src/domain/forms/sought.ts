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

/** Reads what an address asks for: a form, and the codes of its lines joined by a hyphen; null for no form of ours. */
export function readSought(form: string | null, lines: string | null): FormSought | null {
  if (form === null || !isOfficialForm(form)) return null;
  return { form, lines: (lines ?? '').split('-').filter((code) => /^[0-9A-Z]{2,3}$/.test(code)) };
}

/** What an address says for {@link readSought}: `formulaire=2053&ligne=HN`. */
export function writtenSought({ form, lines }: FormSought): string {
  return `formulaire=${form}${lines.length === 0 ? '' : `&ligne=${lines.join('-')}`}`;
}
