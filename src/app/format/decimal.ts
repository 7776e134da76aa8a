/** Narrow no-break space: between thousands, and before a unit. */
export const thinSpace = '\u202F';

const minus = '\u2212';

/** Below the thousandth of a euro in M€: what binary fractions leave behind, not an amount. */
const noise = 1e-9;

/** Fewest and most decimals written. */
export type Decimals = { fewest: number; most: number };

/** `changes` writes + before what is above zero, as an evolution asks for. */
export type Sign = 'amounts' | 'changes';

/**
 * Writes a number in French notation: comma, narrow no-break spaces, true minus. Zero has no sign, and what is not
 * zero never reads as zero: as many decimals as its first digit needs are then written.
 */
export function formatDecimal(value: number, { fewest, most }: Decimals, sign: Sign = 'amounts'): string {
  const size = Math.abs(value) < noise ? 0 : Math.abs(value);
  const digits = formatOf(fewest, Math.max(most, decimalsOfFirstDigit(size))).format(size);
  return (size === 0 ? '' : signOf(value, sign)) + digits;
}

/** One for each number of decimals: they cost more to make than to use. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(fewest: number, most: number): Intl.NumberFormat {
  const key = `${fewest} ${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: fewest,
    maximumFractionDigits: most,
    signDisplay: 'never',
  });
  formats.set(key, made);
  return made;
}

function signOf(value: number, sign: Sign): string {
  if (value < 0) return minus;
  return sign === 'changes' ? '+' : '';
}

/** 0.0123 needs two decimals, 12.3 none. */
function decimalsOfFirstDigit(size: number): number {
  return size === 0 ? 0 : Math.max(0, -Math.floor(Math.log10(size)));
}
