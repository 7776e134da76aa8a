/** Zooms that follow the size of the window; `auto` is the whole width, up to 125 %. */
export const fits = ['auto', 'page-width', 'page-fit'] as const;

export type Fit = (typeof fits)[number];

export type PagesState = {
  /** Null until the pages are laid out. */
  page: number | null;
  pageCount: number;
  /** 1 is the size on paper. */
  scale: number;
  /** Null when the scale was chosen by number. */
  fit: Fit | null;
  /** Whether a first page is drawn: what is drawn besides (thumbnails) waits for it. */
  drawn: boolean;
  /** Pages that pdf.js could not draw, in order. */
  failedPages: readonly number[];
  /** Pages drawn without an image of theirs, which could not be decoded, in order. */
  incompletePages: readonly number[];
  /** Pages that have been in drawing for longer than any filing's, in order. */
  slowPages: readonly number[];
};

/** What stands before the pages are laid out. */
export function pagesBefore(pageCount: number): PagesState {
  return {
    page: null,
    pageCount,
    scale: 1,
    fit: 'auto',
    drawn: false,
    failedPages: [],
    incompletePages: [],
    slowPages: [],
  };
}
