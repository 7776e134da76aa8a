const units = ['o', 'ko', 'Mo', 'Go'] as const;
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** A number of bytes for the eye, in decimal units: « 820 ko », « 1,3 Mo », « 210 Mo ». */
export function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const format = unit >= 2 && value < 9.95 ? tenths : whole;
  return `${format.format(value)}\u202F${units[unit] ?? ''}`;
}
