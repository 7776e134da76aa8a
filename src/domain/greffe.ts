import labels from './greffes.json' with { type: 'json' };

/** A court registry: four digits, and its seat; the label is null when the code is not in the table. */
export type Greffe = { code: string; label: string | null };

const labelOf: Readonly<Record<string, string>> = labels;

/**
 * Finds a greffe by its code, which API Entreprise v2 sends as a number (101 for « 0101 »).
 *
 * @returns null when the code is absent or not made of one to four digits.
 */
export function greffeOf(code: string | number | null): Greffe | null {
  if (code === null || !/^\d{1,4}$/.test(String(code))) return null;
  const padded = String(code).padStart(4, '0');
  return { code: padded, label: labelOf[padded] ?? null };
}
