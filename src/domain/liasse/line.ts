import table from './lines.json' with { type: 'json' };

/** The accounts that INPI keys: complete, simplified, consolidated, bank, insurance (`code_type_bilan`). */
export type AccountsType = 'C' | 'S' | 'K' | 'B' | 'A';

/** What a keyed line means: its form, its official label, and what each of its four columns holds (null: nothing). */
export type LineMeaning = {
  form: string;
  label: string;
  columns: readonly [string | null, string | null, string | null, string | null];
};

const meanings = new Map<string, LineMeaning>();
for (const { type, page, form, code, label, columns } of table) {
  const [m1 = null, m2 = null, m3 = null, m4 = null] = columns;
  meanings.set(keyOf(type, page, code), { form, label, columns: [m1, m2, m3, m4] });
}

/**
 * Finds a line of INPI's keyed accounts by accounts type, page (« 01 » to « 16 ») and code. EDI codes repeat from
 * one form to the next, so the page counts; numeric codes are found with or without their leading zeros.
 *
 * @returns null for a code that INPI's table does not hold on that page: the line is shown with its code alone.
 */
export function meaningOfLine(type: AccountsType | null, page: string, code: string): LineMeaning | null {
  return type === null ? null : (meanings.get(keyOf(type, page, code)) ?? null);
}

/** The codes of a page, in the order of the form. */
export function codesOfPage(type: AccountsType, page: string): string[] {
  return table.filter((line) => line.type === type && line.page === page).map(({ code }) => code);
}

/** The codes of the lines that INPI keys from a form (« 2051 »); none for a form that it does not key. */
export function codesOfForm(form: string): string[] {
  return table.filter((line) => line.form === form).map(({ code }) => code);
}

/** The official label of a line of a form; null for one that INPI does not key. */
export function labelOfLine(form: string, code: string): string | null {
  return table.find((line) => line.form === form && line.code === code)?.label ?? null;
}

/** What each column of a line of a form holds, left to right, without those that it has not; none for one not keyed. */
export function columnsOfLine(form: string, code: string): string[] {
  const line = table.find((each) => each.form === form && each.code === code);
  return (line?.columns ?? []).filter((column) => column !== null);
}

function keyOf(type: string, page: string, code: string): string {
  const plain = /^\d+$/.test(code) ? String(Number(code)) : code.toUpperCase();
  return `${type}/${page.padStart(2, '0')}/${plain}`;
}
