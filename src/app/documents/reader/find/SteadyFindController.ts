// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import { searchString, type Passage } from '#domain/text-search/search-string.ts';

/** What is asked of the controller, as it came on the bus. */
type Asked = { query: string; tolerant: boolean } | null;

/** pdf.js's own, but for what a match is and for what scrolls. */
export class SteadyFindController extends PDFFindController {
  /** The same words and amounts are found here as over several documents. */
  override match(_query: string, pageContent: string): Passage[] {
    const asked = this.state as Asked;
    return asked === null ? [] : searchString(pageContent, asked.query, { tolerant: asked.tolerant });
  }

  /** pdf.js brings a match into view by scrolling everything around it: here only the pages scroll. */
  override scrollMatchIntoView(match: Parameters<PDFFindController['scrollMatchIntoView']>[0]): void {
    const { scrollX, scrollY } = window;
    super.scrollMatchIntoView(match);
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }
}
