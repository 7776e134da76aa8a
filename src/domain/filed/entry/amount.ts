import type { Amount } from '../accounts.ts';

/** Digits of the longest amount that INPI keys: what both sources can tell stays an exact integer. */
export const longestAmount = 15;

export type UnreadableAmount = 'decimals' | 'too_long' | 'not_an_amount';

/** A text typed in a cell: its amount (null for an empty one, which is not zero), or why it is none. */
export type TypedAmount = { readable: true; amount: Amount } | { readable: false; reason: UnreadableAmount };

/**
 * Reads whole euros as they stand on paper: « 1 234 567 », « (1 234) », « −1 234 », « 1 234 - », « 1 234,00 € ». Dots
 * are not taken for thousands, for « 1.234 » may be either.
 */
export function readAmount(text: string): TypedAmount {
  const compact = text.replaceAll(/[\s\u00A0\u202F€]/gu, '').replaceAll(/[\u2212\u2013\u2010\u2011]/g, '-');
  if (compact === '') return { readable: true, amount: null };
  const [, sign = '', digits = '', decimals = ''] = written.exec(unwrapped(compact)) ?? [];
  if (digits === '') return { readable: false, reason: 'not_an_amount' };
  if (/[1-9]/.test(decimals)) return { readable: false, reason: 'decimals' };
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > longestAmount) return { readable: false, reason: 'too_long' };
  const value = Number(plain);
  return { readable: true, amount: sign === '-' && value !== 0 ? -value : value };
}

const written = /^([+-]?)(\d+)(?:,(\d*))?$/;

/** Parentheses and a minus at the end say the same as a minus in front; two signs say nothing. */
function unwrapped(compact: string): string {
  const inside = /^\(([^()]*)\)$/.exec(compact)?.[1] ?? /^(.*)-$/.exec(compact)?.[1];
  if (inside === undefined) return compact;
  return /^[+-]/.test(inside) ? '' : `-${inside}`;
}
