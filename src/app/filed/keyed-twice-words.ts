const inFull = ['', 'une', 'deux', 'trois', 'quatre'] as const;

const list = new Intl.ListFormat('fr');

/**
 * « deux fois : 959 070 € et 1 090 000 € », after « saisie ».
 *
 * @param amounts as they are written, one for each keying.
 */
export function timesKeyedWords(amounts: readonly string[]): string {
  return `${inFull[amounts.length] ?? amounts.length} fois\u00A0: ${list.format(amounts)}`;
}
