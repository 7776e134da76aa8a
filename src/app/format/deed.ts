import type { Deed } from '#contract/deeds.ts';

/** What a deed holds, in the source's words: « Statuts mis à jour, Procès-verbal d’assemblée ». */
export function deedName({ contents }: Deed): string {
  const types = [...new Set(contents.map(({ type }) => type))];
  return types.length === 0 ? 'Acte non décrit' : types.join(', ');
}
