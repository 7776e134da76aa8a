const grouped = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** Whole euros as accountants print them: digits by threes, losses between parentheses, an empty cell for null. */
export function printedAmount(amount: number | null): string {
  if (amount === null) return '';
  const digits = grouped.format(Math.abs(amount)).replace(/\s/g, '\u00a0');
  return amount < 0 ? `(${digits})` : digits;
}

/** `2024-12-31` → `31/12/2024`. */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}
