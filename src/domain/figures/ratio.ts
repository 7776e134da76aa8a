/**
 * The ratio FRNG / BFR, in percent, as the seed computes it: « FRNG × 100 / BFR, si ces deux champs ne sont pas
 * négatifs ». A value that breaks the rule (0.0 in v3 for a negative term) is not believed.
 *
 * @param received the percentage as received; null when the source has none.
 * @returns null when it is absent, or not computable: a negative term, or a BFR of zero.
 */
export function believedRatio(
  received: number | null,
  frng: number | null,
  bfr: number | null,
): number | null {
  return ratioIsRefused(frng, bfr) ? null : received;
}

/** Whether what is known of the terms rules the ratio out: one is negative, or the BFR is zero. */
export function ratioIsRefused(frng: number | null, bfr: number | null): boolean {
  return (frng !== null && frng < 0) || (bfr !== null && bfr <= 0);
}
