import type { Siren } from '#domain/siren.ts';

import { useCaseMemory } from './case-memory.ts';

const none: ReadonlyMap<string, number> = new Map();

/** A form of a filing; the page where it stands in the PDF is nowhere but on the scan. */
export type FormOfFiling = { filingId: string; form: string | null; page: string };

/** Pages told, and how to tell one. */
export type ToldPages = ReturnType<typeof useToldPages>;

/**
 * On which page of the PDF a form stands, as the agent told it: once for each filing and form, in the memory of the
 * page alone.
 */
export function useToldPages(caseId: string, siren: Siren) {
  const [pages, update] = useCaseMemory(caseId, siren, 'told-pages', none);
  return {
    /** From 1; null where nobody has told. */
    pageOf: (form: FormOfFiling): number | null => pages.get(keyOf(form)) ?? null,
    tell: (form: FormOfFiling, page: number | null): void =>
      update((told) => {
        const others = [...told].filter(([key]) => key !== keyOf(form));
        return new Map(page === null ? others : [...others, [keyOf(form), page]]);
      }),
  };
}

function keyOf({ filingId, form, page }: FormOfFiling): string {
  return `${filingId} ${form ?? `page ${page}`}`;
}
