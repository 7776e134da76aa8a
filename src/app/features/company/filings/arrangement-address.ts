import type { Confidentiality } from '#domain/confidentiality.ts';

import { confidentialityLabels } from '../../../format/confidentiality.ts';
import { kinds, sorts, type Arrangement } from './arrange.ts';

const confidentialities = Object.keys(confidentialityLabels) as Confidentiality[];

/** Reads how the list is arranged from the page's address; what it does not understand is as if absent. */
export function arrangementIn(params: URLSearchParams): Arrangement {
  const year = params.get('annee') ?? '';
  return {
    sort: oneOf(sorts, params.get('tri')) ?? 'cloture',
    confidentiality: oneOf(confidentialities, params.get('confidentialite')),
    kind: oneOf(kinds, params.get('comptes')),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}

/** Writes an arrangement in the page's address, beside what else stands there. */
export function withArrangement(params: URLSearchParams, arrangement: Arrangement): URLSearchParams {
  const next = new URLSearchParams(params);
  const values = {
    tri: arrangement.sort === 'cloture' ? null : arrangement.sort,
    confidentialite: arrangement.confidentiality,
    comptes: arrangement.kind,
    annee: arrangement.year === null ? null : String(arrangement.year),
  };
  for (const [name, value] of Object.entries(values))
    if (value === null) next.delete(name);
    else next.set(name, value);
  return next;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null;
}
