import { parseSiren, type Siren } from '#domain/siren.ts';

/** Most companies that one address names: beyond those compared, identity and filings only. */
export const mostListed = 50;

/** The address of a comparison: « /comparer?siren=…&siren=… ». */
export function comparisonAddress(sirens: readonly Siren[]): string {
  return naming('/comparer', sirens);
}

/** Where all that these companies filed is searched: « /comparer/recherche?siren=…&siren=… ». */
export function searchAddress(sirens: readonly Siren[]): string {
  return naming('/comparer/recherche', sirens);
}

function naming(path: string, sirens: readonly Siren[]): string {
  const params = new URLSearchParams(sirens.map((siren) => ['siren', siren]));
  return sirens.length === 0 ? path : `${path}?${params.toString()}`;
}

/** The companies that an address names, each once, in its order; what is not a SIREN is passed over. */
export function sirensIn(params: URLSearchParams): Siren[] {
  const named = params.getAll('siren').flatMap((text) => parseSiren(text) ?? []);
  return [...new Set(named)].slice(0, mostListed);
}
