import { useMemo } from 'react';

import { classifyPages } from '#domain/forms/classify.ts';
import type { PageClass } from '#domain/forms/page-class.ts';

import type { DocumentRef } from '../document-ref.ts';
import { useTexts } from '../texts/texts.ts';
import { useToldClasses } from './told-classes.ts';

/** What each page of a document is, as far as its text is known, and as the agent corrected it. */
export function usePageClasses(document: DocumentRef, pageCount: number): readonly PageClass[] {
  const texts = useTexts(document);
  const [told] = useToldClasses(document);
  return useMemo(() => classifyPages(pageCount, texts, told), [pageCount, texts, told]);
}
