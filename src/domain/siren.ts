declare const brand: unique symbol;

/** A SIREN: nine digits whose Luhn sum is a multiple of ten (INSEE's rule). */
export type Siren = string & { readonly [brand]: 'Siren' };

/**
 * Reads a SIREN written as exactly nine digits.
 *
 * @returns null when the text is not nine digits or fails the Luhn check.
 */
export function parseSiren(text: string): Siren | null {
  return isSiren(text) ? text : null;
}

function isSiren(text: string): text is Siren {
  return /^\d{9}$/.test(text) && luhnHolds(text);
}

/** Whether the Luhn sum of a string of digits is a multiple of ten. */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** A SIREN as it is read aloud and printed: « 000 314 153 », with narrow no-break spaces. */
export function formatSiren(siren: Siren): string {
  return `${siren.slice(0, 3)}\u202F${siren.slice(3, 6)}\u202F${siren.slice(6)}`;
}
