// Before pdf_viewer.mjs, which reads what this module leaves on globalThis.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { FindState, PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

import { searchString, type Passage } from '#domain/text-search/search-string.ts';

/** What is asked of the controller, as it came on the bus. */
type Asked = { query: string; tolerant: boolean } | null;

type Options = Required<Pick<ConstructorParameters<typeof PDFFindController>[0], 'eventBus' | 'linkService'>>;

/** Milliseconds in which pages that are recognised one after the other are looked through together. */
const together = 300;

/** pdf.js's own, but for what a match is, for what scrolls, and for text that comes while it is open. */
export class SteadyFindController extends PDFFindController {
  /** While it looks again, no match is brought into view. */
  #still = false;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor({ eventBus, linkService }: Options) {
    super({ eventBus, linkService });
    this._linkService = new Proxy(linkService, {
      get: (target, key) => Reflect.get(target, key) as unknown,
      set: (target, key, value) => (key === 'page' && this.#still ? true : Reflect.set(target, key, value)),
    });
    eventBus.on('textrecognised', () => {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => this.#lookAgain(), together);
    });
  }

  /** The same words and amounts are found here as over several documents. */
  override match(_query: string, pageContent: string): Passage[] {
    const asked = this.state as Asked;
    return asked === null ? [] : searchString(pageContent, asked.query, { tolerant: asked.tolerant });
  }

  /** pdf.js brings a match into view by scrolling everything around it: here only the pages scroll. */
  override scrollMatchIntoView(match: Parameters<PDFFindController['scrollMatchIntoView']>[0]): void {
    if (this.#still) return;
    const { scrollX, scrollY } = window;
    super.scrollMatchIntoView(match);
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }

  /**
   * Looks through the pages anew: some have text now. The match in view stays the one in view; where there was none,
   * the first is gone to.
   */
  #lookAgain(): void {
    if (this._pdfDocument === null) return;
    this._extractTextPromises = [];
    const asked = this.state as Asked;
    if (asked === null || asked.query.trim() === '') return;
    // Asked for, and about to begin: it begins anew, with the text that has come.
    if (this._findTimeout !== null) this._eventBus.dispatch('find', { ...asked, type: '' });
    if (this.highlightMatches !== true || this._findTimeout !== null) return;
    const { pageIdx = -1, matchIdx = -1 } = this.selected ?? {};
    if (pageIdx !== -1) this.#stayAt(pageIdx, matchIdx);
    this._dirtyMatch = true;
    this._eventBus.dispatch('find', { ...asked, type: 'again', findPrevious: false });
  }

  #stayAt(pageIdx: number, matchIdx: number): void {
    this.#still = true;
    const onState = ({ state }: { state: number }): void => {
      if (state === FindState.PENDING) return;
      this._eventBus.off('updatefindcontrolstate', onState);
      // pdf.js says its state before it moves.
      queueMicrotask(() => {
        this.#still = false;
        this._scrollMatches = false;
        const elsewhere = this._selected?.pageIdx ?? -1;
        this._selected = { pageIdx, matchIdx };
        // Declared as null, which they are before the first search.
        Object.assign(this._offset ?? {}, { pageIdx, matchIdx, wrapped: false });
        for (const page of new Set([elsewhere, pageIdx]))
          this._eventBus.dispatch('updatetextlayermatches', { source: this, pageIndex: page });
        this._eventBus.dispatch('updatefindmatchescount', { source: this, matchesCount: this.#count() });
      });
    };
    this._eventBus.on('updatefindcontrolstate', onState);
  }

  #count(): { current: number; total: number } {
    const { pageIdx = -1, matchIdx = -1 } = this._selected ?? {};
    const before = (this._pageMatches ?? []).slice(0, pageIdx) as (readonly number[] | undefined)[];
    const current = before.reduce((sum, matches) => sum + (matches?.length ?? 0), matchIdx + 1);
    return { current, total: this._matchesCountTotal ?? 0 };
  }
}
