function luhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .map(Number)
    .reduce((total, digit, index) => {
      const weighed = index % 2 === 0 ? digit : digit * 2;
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return sum % 10 === 0;
}

/** Nine digits whose Luhn sum is a multiple of ten. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhn(text);
}

/** Fourteen digits whose Luhn sum is a multiple of ten; La Poste numbers its offices otherwise. */
export function isSiret(text: string): boolean {
  return /^\d{14}$/.test(text) && (luhn(text) || text.startsWith('356000000'));
}
