import type { QueryClient } from '@tanstack/react-query';

import type { ToldClasses } from '#domain/forms/classify.ts';
import type { Candidate } from '#domain/forms/evidence.ts';

import { companyKey } from '../../api/queries.ts';
import { useCaseMemory } from '../../filed/kept-facts/case-memory.ts';
import type { DocumentRef } from '../document-ref.ts';

const none: ToldClasses = new Map();

function nameOf({ kind, id }: DocumentRef): string {
  return `page-classes ${kind} ${id}`;
}

/** What the agent said of pages of a document, in the memory of the case, and how to say it; null takes it back. */
export function useToldClasses(document: DocumentRef) {
  const [told, update] = useCaseMemory<ToldClasses>(document.caseId, document.siren, nameOf(document), none);
  const tell = (page: number, said: Candidate | null): void =>
    update((before) => {
      const after = new Map(before);
      if (said === null) after.delete(page);
      else after.set(page, said);
      return after;
    });
  return [told, tell] as const;
}

/** What the agent has said of a document until now. */
export function toldClassesOf(client: QueryClient, document: DocumentRef): ToldClasses {
  const { caseId, siren } = document;
  return client.getQueryData<ToldClasses>([...companyKey(caseId, siren), nameOf(document)]) ?? none;
}
