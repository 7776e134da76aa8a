import { placeOfForm } from './official-forms.ts';
import type { PageClass } from './page-class.ts';

/**
 * The page to read next when a form is looked for: between the forms that stand before it and after it in every filing,
 * as far as they are known, first pages first; then the others.
 *
 * @param wanted numbers of the forms that would do.
 * @param asked pages that are being read, or could not be.
 * @returns null when there is none left.
 */
export function nextToRead(
  classes: readonly PageClass[],
  wanted: readonly string[],
  asked: ReadonlySet<number>,
): number | null {
  const left = classes.filter(({ page, kind }) => kind === 'unread' && !asked.has(page));
  const between = wanted.map((form) => boundsOf(classes, form));
  const likely = left.find(({ page }) => between.some(({ after, before }) => page > after && page < before));
  return (likely ?? left[0])?.page ?? null;
}

/** The last page of the forms that are filed before one, and the first of those filed after it. */
function boundsOf(classes: readonly PageClass[], form: string): { after: number; before: number } {
  const place = placeOfForm(form) ?? 0;
  let [after, before] = [0, Number.POSITIVE_INFINITY];
  for (const { page, form: known } of classes) {
    const other = known !== null && known.slice(0, 3) === form.slice(0, 3) ? placeOfForm(known) : null;
    if (other === null) continue;
    if (other < place) after = page;
    else if (other > place) before = Math.min(before, page);
  }
  return { after, before };
}
