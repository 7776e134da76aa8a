import type { PageClass } from '#domain/forms/page-class.ts';

/**
 * Where the other document is to go: `form`, to the page of the same form; `near`, as far after a form that both
 * hold; `page`, by number. `absent` where the other document has no such page, and stays where it is.
 */
export type Counterpart = { by: 'form' | 'near' | 'page'; page: number } | { by: 'absent'; mark: string };

/** A document as its pages are classed. */
type Classed = readonly PageClass[];

/**
 * The page that stands for one of another document.
 *
 * @param shift pages that the other is ahead by, where forms do not tell.
 * @param pageCount of the other document.
 */
export function counterpartByForm(
  page: number,
  from: Classed,
  to: Classed,
  shift: number,
  pageCount: number,
): Counterpart {
  const mark = markAt(from, page);
  const same = mark === null ? null : sameMark(page, mark, from, to);
  if (same !== null) return { by: 'form', page: within(same, pageCount) };
  if (mark !== null && to.some((other) => markOf(other) !== null)) return { by: 'absent', mark };
  for (let before = page - 1; before >= 1; before -= 1) {
    const known = markAt(from, before);
    const met = known === null ? null : sameMark(before, known, from, to);
    if (met !== null) return { by: 'near', page: within(met + page - before, pageCount) };
  }
  return counterpartByPage(page, shift, pageCount);
}

export function counterpartByPage(page: number, shift: number, pageCount: number): Counterpart {
  return { by: 'page', page: within(page + shift, pageCount) };
}

export function sameCounterpart(one: Counterpart, other: Counterpart): boolean {
  if (one.by === 'absent') return other.by === 'absent' && one.mark === other.mark;
  return one.by === other.by && one.page === other.page;
}

/** The page of `to` that bears the mark as many times after the first as `page` does; the last one, if there are fewer. */
function sameMark(page: number, mark: string, from: Classed, to: Classed): number | null {
  const before = from.filter((one) => one.page < page && markOf(one) === mark).length;
  const bearing = to.filter((one) => markOf(one) === mark);
  return (bearing[before] ?? bearing.at(-1))?.page ?? null;
}

function markAt(classes: Classed, page: number): string | null {
  const found = classes.find((one) => one.page === page);
  return found === undefined ? null : markOf(found);
}

const telling: ReadonlySet<PageClass['kind']> = new Set(['cover', 'notes', 'report', 'minutes']);

/** What tells a page from another of its document; null for what is blank, unread, or like no other. */
function markOf({ form, kind }: PageClass): string | null {
  return form ?? (telling.has(kind) ? kind : null);
}

function within(page: number, pageCount: number): number {
  return Math.min(Math.max(1, page), pageCount);
}
