import { parseSiren, type Siren } from '#domain/siren.ts';

/** Most companies that one address names: beyond those compared, identity and filings only. */
export const mostListed = 50;

/** The address of a comparison: « /comparer?siren=…&siren=… ». */
export function comparisonAddress(sirens: readonly Siren[]): string {
  const params = new URLSearchParams(sirens.map((siren) => ['siren', siren]));
  return sirens.length === 0 ? '/comparer' : `/comparer?${params.toString()}`;
}

/** The companies that an address names, each once, in its order; what is not a SIREN is passed over. */
export function sirensIn(params: URLSearchParams): Siren[] {
  const named = params.getAll('siren').flatMap((text) => parseSiren(text) ?? []);
  return [...new Set(named)].slice(0, mostListed);
}
