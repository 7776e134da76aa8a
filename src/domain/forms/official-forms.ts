import table from './official-forms.json' with { type: 'json' };

/**
 * A form of the tax return (DGFiP, BIC/IS): 2050 to 2059-G for the normal scheme, 2033-A to G for the simplified
 * one. Titles are those printed on the blank forms of 2025.
 */
export type OfficialForm = {
  number: string;
  /** For a heading: « Bilan, actif ». */
  title: string;
  /** What its title line holds, in plain letters. */
  headings: readonly string[];
  /** What the title line of another form holds besides, in plain letters. */
  unless: readonly string[];
};

/** In the order in which they are filed. */
export const officialForms: readonly OfficialForm[] = table;

const places = new Map(officialForms.map(({ number }, place) => [number, place]));

/** Whether a number is one of the forms. */
export function isOfficialForm(number: string): boolean {
  return places.has(number);
}

/** Its title: « Bilan, passif »; null for a number that no form has. */
export function titleOfForm(number: string): string | null {
  return officialForms[places.get(number) ?? -1]?.title ?? null;
}

/** Whether one form is filed right after another. */
export function follows(number: string, previous: string | null): boolean {
  const [place, before] = [placeOfForm(number), previous === null ? null : placeOfForm(previous)];
  return place !== null && before !== null && place === before + 1;
}

/** Its place among the forms, in the order in which they are filed; null for a number that no form has. */
export function placeOfForm(number: string): number | null {
  return places.get(number) ?? null;
}
