import type { DocumentRef } from '../document-ref.ts';
import { useTexts } from '../texts/texts.ts';
import { usePageClasses } from './usePageClasses.ts';

/** On which page of a document a form was recognised, among those read until now; null where it was not. */
export function useRecognisedPage(document: DocumentRef, form: string | null): number | null {
  const lastRead = Math.max(0, ...useTexts(document).keys());
  const classes = usePageClasses(document, lastRead);
  return form === null ? null : (classes.find((each) => each.form === form)?.page ?? null);
}
