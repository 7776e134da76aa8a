import type { PageClass } from './page-class.ts';

/** Pages in a row that are one thing: a form, or the annexe from its first page to its last. */
export type OutlineEntry = Pick<PageClass, 'kind' | 'form'> & {
  from: number;
  to: number;
  /** Whether the agent said so of each page; else it is a guess. */
  told: boolean;
};

export type Outline = {
  entries: readonly OutlineEntry[];
  /** Blank pages, which stand apart: versos would cut the annexe in pieces. */
  blank: readonly number[];
  /** Pages that nobody has read. */
  unread: readonly number[];
};

/** The table of contents that the classes of pages make, in the order of the pages. */
export function outlineOf(classes: readonly PageClass[]): Outline {
  const entries: OutlineEntry[] = [];
  let open = false;
  for (const { page, kind, form, by } of classes) {
    if (kind === 'blank') continue;
    const last = entries.at(-1);
    const told = by === 'agent';
    if (kind === 'unread') open = false;
    else if (open && last !== undefined && last.kind === kind && last.form === form && last.told === told)
      entries.splice(-1, 1, { ...last, to: page });
    else {
      entries.push({ kind, form, from: page, to: page, told });
      open = true;
    }
  }
  const pagesOf = (kind: PageClass['kind']): number[] =>
    classes.filter((each) => each.kind === kind).map(({ page }) => page);
  return { entries, blank: pagesOf('blank'), unread: pagesOf('unread') };
}
