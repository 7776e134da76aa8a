/**
 * Reads an amount of euros as a buyer writes it: « 1 250 000 », « 1 250 000,50 € », « 1250000 ».
 *
 * @returns euros; null for anything else, zero and below included.
 */
export function parseEuros(text: string): number | null {
  const compact = text.replaceAll(/[\s\u00A0\u202F€]/g, '').replace(',', '.');
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(compact)) return null;
  const euros = Number(compact);
  return euros > 0 ? euros : null;
}
