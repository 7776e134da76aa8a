/** Nine digits whose Luhn sum is a multiple of ten. */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const digits = Array.from(text).toReversed().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit : digit * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
