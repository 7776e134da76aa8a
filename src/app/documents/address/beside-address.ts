import { parseSiren, type Siren } from '#domain/siren.ts';

import type { DocumentRef } from '../document-ref.ts';

/** A document, whatever the case in whose name it is read. */
export type DocumentPlace = Omit<DocumentRef, 'caseId'>;

/** What can stand beside a document: another one, or the table of its company's figures. */
export type Beside = DocumentPlace | 'figures';

/** The part of an address that tells what is read. */
export type Address = { pathname: string; search: string; hash: string };

const deedSign = 'acte.';
const figuresSign = 'chiffres';

/** The page and the zoom of each pane, by the names that the address gives them. */
const ofFirst = ['page', 'zoom'] as const;
const ofSecond = { page: 'page2', zoom: 'zoom2' } as const;

/** « /entreprises/000314153/comptes/6970808 » */
export function pathOf({ siren, kind, id }: DocumentPlace): string {
  return `/entreprises/${siren}/${kind === 'filing' ? 'comptes' : 'actes'}/${encodeURIComponent(id)}`;
}

/**
 * What `?avec=` asks for beside a document of `siren`: `<id>`, `acte.<id>`, either after `<siren>.` for another
 * company, or `chiffres`. Null for nothing, or for a SIREN that is none.
 */
export function besideIn(search: string, siren: Siren): Beside | null {
  const asked = new URLSearchParams(search).get('avec') ?? '';
  if (asked === figuresSign) return 'figures';
  const [, other, sign, id] = /^(?:(\d{9})\.)?(acte\.)?(.+)$/.exec(asked) ?? [];
  const owner = other === undefined ? siren : parseSiren(other);
  if (id === undefined || owner === null) return null;
  return { siren: owner, kind: sign === undefined ? 'filing' : 'deed', id };
}

/** How {@link besideIn} is told of it. */
function signOf(beside: Beside, siren: Siren): string {
  if (beside === 'figures') return figuresSign;
  const owner = beside.siren === siren ? '' : `${beside.siren}.`;
  return `${owner}${beside.kind === 'deed' ? deedSign : ''}${beside.id}`;
}

/** The address of two documents side by side, each at a page; null for its first. */
export function sideBySide(
  first: { place: DocumentPlace; page: number | null },
  second: { place: DocumentPlace; page: number | null },
): string {
  const params = new URLSearchParams({ avec: signOf(second.place, first.place.siren) });
  if (first.page !== null) params.set('page', String(first.page));
  if (second.page !== null) params.set(ofSecond.page, String(second.page));
  return `${pathOf(first.place)}?${params}`;
}

/** The address with another document in the second pane, from its first page; null closes it. */
export function withBeside(address: Address, siren: Siren, beside: Beside | null): Address {
  const params = new URLSearchParams(address.search);
  for (const key of ['avec', ...Object.values(ofSecond)]) params.delete(key);
  if (beside !== null) params.set('avec', signOf(beside, siren));
  return { ...address, search: written(params) };
}

/** The address with another document in the first pane, from its first page; the second pane stays as it is. */
export function withFirst(address: Address, siren: Siren, first: DocumentPlace): Address {
  const params = new URLSearchParams(address.search);
  const beside = besideIn(address.search, siren);
  const kept = new URLSearchParams();
  for (const key of ['zoom', ...Object.values(ofSecond)]) copy(params, key, kept, key);
  if (beside !== null) kept.set('avec', signOf(beside, first.siren));
  return { pathname: pathOf(first), search: written(kept), hash: address.hash };
}

/** The address with both documents in each other's place, each where it is read. */
export function swapped(address: Address, first: DocumentPlace, second: DocumentPlace): Address {
  const params = new URLSearchParams(address.search);
  const turned = new URLSearchParams({ avec: signOf(first, second.siren) });
  for (const key of ofFirst) {
    copy(params, ofSecond[key], turned, key);
    copy(params, key, turned, ofSecond[key]);
  }
  return { pathname: pathOf(second), search: written(turned), hash: address.hash };
}

/** The address of the second document alone, where it is read. */
export function onlySecond(address: Address, first: DocumentPlace, second: DocumentPlace): Address {
  return withBeside(swapped(address, first, second), second.siren, null);
}

function copy(from: URLSearchParams, name: string, to: URLSearchParams, under: string): void {
  const value = from.get(name);
  if (value !== null) to.set(under, value);
}

function written(params: URLSearchParams): string {
  return params.size === 0 ? '' : `?${params}`;
}
