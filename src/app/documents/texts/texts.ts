import {
  skipToken,
  useQueries,
  useQuery,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';

import type { PageText } from '#domain/page-text/page-text.ts';

import { companyKey } from '../../api/queries.ts';
import type { DocumentRef } from '../document-ref.ts';

/** The pages of a document whose text is known, by number. */
export type Texts = ReadonlyMap<number, PageText>;

const none: Texts = new Map();

function textsKey({ caseId, siren, kind, id }: DocumentRef): readonly unknown[] {
  return [...companyKey(caseId, siren), 'texts', kind, id];
}

/**
 * Keeps the text of a page in the memory of the tab alone, beside the other answers of its case: it leaves with the
 * case, the session or the tab.
 */
export function rememberText(client: QueryClient, document: DocumentRef, text: PageText): void {
  client.setQueryDefaults(textsKey(document), { gcTime: Infinity, staleTime: Infinity });
  client.setQueryData<Texts>(textsKey(document), (texts) => new Map(texts ?? none).set(text.page, text));
}

/** What is known of a document's text now. */
export function textsOf(client: QueryClient, document: DocumentRef): Texts {
  return client.getQueryData<Texts>(textsKey(document)) ?? none;
}

/** {@link textsOf}, followed by the component. */
export function useTexts(document: DocumentRef): Texts {
  const { data } = useQuery<Texts>({ queryKey: textsKey(document), queryFn: skipToken, gcTime: Infinity });
  return data ?? none;
}

/** {@link textsOf} for several documents, in their order, followed by the component. */
export function useTextsOfAll(documents: readonly DocumentRef[]): readonly Texts[] {
  return useQueries({
    queries: documents.map((document) => ({
      queryKey: textsKey(document),
      queryFn: skipToken,
      gcTime: Infinity,
    })),
    combine: allTexts,
  });
}

function allTexts(results: UseQueryResult[]): readonly Texts[] {
  return results.map(({ data }) => (data as Texts | undefined) ?? none);
}
