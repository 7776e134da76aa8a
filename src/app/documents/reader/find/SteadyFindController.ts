// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** pdf.js brings a match into view by scrolling everything around it: here only the pages scroll. */
export class SteadyFindController extends PDFFindController {
  override scrollMatchIntoView(match: Parameters<PDFFindController['scrollMatchIntoView']>[0]): void {
    const { scrollX, scrollY } = window;
    super.scrollMatchIntoView(match);
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }
}
