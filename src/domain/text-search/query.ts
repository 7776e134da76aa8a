import { lettersOf, type Letters } from './letters.ts';

/**
 * What is looked for: the digits of an amount, whatever its spaces, dots, sign and parentheses; or words.
 * `decimals` is empty for a whole amount.
 */
export type Query =
  | { kind: 'amount'; digits: string; decimals: string }
  | { kind: 'words'; letters: Letters };

/** An amount as it is written: sign or parenthesis, groups, decimals, currency. */
const written = /^[\s(+\u2212\u2013-]*(\d[\d\s.,]*?)(?:[.,](\d{1,2}))?[\s)]*(?:k?€|eur|euros)?[\s)]*$/iu;

/** Reads what an agent looks for; null when it holds neither letter nor digit. */
export function readQuery(text: string): Query | null {
  const amount = written.exec(text.trim());
  const groups = amount?.[1]?.split(/[\s.,]+/u).filter((group) => group !== '') ?? [];
  // « 31.12.2024 » is no amount: after the first group, amounts go by three digits.
  if (groups.length > 0 && groups.slice(1).every((group) => group.length % 3 === 0))
    return { kind: 'amount', digits: groups.join(''), decimals: decimalsOf(amount?.[2]) };
  const letters = lettersOf(text, () => 'unsure');
  return letters.text === '' ? null : { kind: 'words', letters };
}

/** « ,00 » says nothing more than the amount. */
function decimalsOf(digits: string | undefined): string {
  return digits === undefined || /^0+$/u.test(digits) ? '' : digits;
}

/** How many letters or digits count in it. */
export function lengthOf(query: Query): number {
  return query.kind === 'amount' ? query.digits.length + query.decimals.length : query.letters.text.length;
}
