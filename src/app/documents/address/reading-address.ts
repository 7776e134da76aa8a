import type { Fit } from '../reader/pages/pages-state.ts';

/** One document is read in the first pane; a second may stand beside it. */
export type PaneName = 'first' | 'second';

/** What an address says of the reading of a document. */
export type ReadingPlace = {
  /** From 1; null where the address names none. */
  page: number | null;
  /** A ratio, 1 being the size on paper; null where the address names none: `auto` is then meant. */
  zoom: Fit | number | null;
  /** What is looked for; empty for nothing. */
  find: string;
};

/** The part of an address that is written here, each with its own sign. */
export type Address = { search: string; hash: string };

const keys = {
  first: { page: 'page', zoom: 'zoom' },
  second: { page: 'page2', zoom: 'zoom2' },
} as const;

/** In the fragment, which browsers keep from servers: it may be a person's name. */
const findKey = 'cherche';

const fitWords = { largeur: 'page-width', page: 'page-fit' } as const;

/** Percents that pdf.js draws at. */
const smallest = 10;
const largest = 1_000;

/** What an address says for a pane; what is written wrong is as if it were not there. */
export function placeIn({ search, hash }: Address, pane: PaneName): ReadingPlace {
  const params = new URLSearchParams(search);
  const page = params.get(keys[pane].page) ?? '';
  return {
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : null,
    zoom: zoomOf(params.get(keys[pane].zoom) ?? ''),
    find: new URLSearchParams(hash.slice(1)).get(findKey) ?? '',
  };
}

/** The same address with a change of place in one pane; all else that it says stays. */
export function withPlace(address: Address, pane: PaneName, change: Partial<ReadingPlace>): Address {
  const params = new URLSearchParams(address.search);
  const fragment = new URLSearchParams(address.hash.slice(1));
  const { page, zoom } = keys[pane];
  // A document opens at its first page: an address that names none needs no word of it.
  if (change.page !== undefined && (change.page !== 1 || params.has(page)))
    put(params, page, change.page === null ? '' : String(change.page));
  if (change.zoom !== undefined) put(params, zoom, wordOf(change.zoom));
  if (change.find !== undefined) put(fragment, findKey, change.find);
  return { search: signed('?', params), hash: signed('#', fragment) };
}

function zoomOf(word: string): Fit | number | null {
  if (Object.hasOwn(fitWords, word)) return fitWords[word as keyof typeof fitWords];
  const percent = /^\d{2,4}$/.test(word) ? Number(word) : 0;
  return percent >= smallest && percent <= largest ? percent / 100 : null;
}

function wordOf(zoom: Fit | number | null): string {
  if (zoom === null || zoom === 'auto') return '';
  if (typeof zoom === 'number') return String(Math.round(zoom * 100));
  return zoom === 'page-fit' ? 'page' : 'largeur';
}

function put(params: URLSearchParams, key: string, value: string): void {
  if (value === '') params.delete(key);
  else params.set(key, value);
}

function signed(sign: '?' | '#', params: URLSearchParams): string {
  return params.size === 0 ? '' : `${sign}${params}`;
}
