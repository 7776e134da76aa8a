import { skipToken, useQueries, type QueryClient, type UseQueryResult } from '@tanstack/react-query';

import { caseKey, companyKey } from '../../../api/queries.ts';
import type { DocumentRef } from '../../../documents/document-ref.ts';

/** What is kept of a document that was fetched to be searched. */
export type Held = {
  pages: number;
  /** Its bytes, to draw passages from; null where they made room for others. */
  file: Blob | null;
  /** Pages whose text could not be read, in order. */
  failed: readonly number[];
};

/** Bytes of documents kept at once: beyond them, the oldest are let go, and their passages show without image. */
export const mostBytes = 300_000_000;

const part = 'searched';

/** Where it lies: in the memory of the page, beside the other answers of its case, which it leaves with. */
function heldQuery({ caseId, siren, kind, id }: DocumentRef) {
  return { queryKey: [...companyKey(caseId, siren), part, kind, id], queryFn: skipToken } as const;
}

/** Keeps what was fetched of a document, within {@link mostBytes} for its case. */
export function hold(client: QueryClient, document: DocumentRef, held: Held, most = mostBytes): void {
  const { queryKey } = heldQuery(document);
  client.setQueryDefaults([...caseKey(document.caseId), document.siren, part], {
    gcTime: Infinity,
    staleTime: Infinity,
  });
  client.setQueryData<Held>(queryKey, held);
  const kept = client
    .getQueriesData<Held>({
      queryKey: caseKey(document.caseId),
      predicate: ({ queryKey: key }) => key[3] === part,
    })
    .filter(([, data]) => data?.file != null);
  let bytes = kept.reduce((sum, [, data]) => sum + (data?.file?.size ?? 0), 0);
  for (const [key, data] of kept) {
    if (bytes <= most) break;
    if (data === undefined || data === held) continue;
    bytes -= data.file?.size ?? 0;
    client.setQueryData<Held>(key, { ...data, file: null });
  }
}

/** What is kept of a document now; null for nothing. */
export function heldOf(client: QueryClient, document: DocumentRef): Held | null {
  return client.getQueryData<Held>(heldQuery(document).queryKey) ?? null;
}

/** {@link heldOf} for several documents, in their order, followed by the component. */
export function useHeld(documents: readonly DocumentRef[]): readonly (Held | null)[] {
  return useQueries({
    queries: documents.map((document) => ({ ...heldQuery(document), gcTime: Infinity })),
    combine: allHeld,
  });
}

function allHeld(results: UseQueryResult[]): readonly (Held | null)[] {
  return results.map(({ data }) => (data as Held | undefined) ?? null);
}
