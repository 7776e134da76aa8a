/** In the fragment, beside what is looked for. */
const findKey = 'cherche';
const toleranceKey = 'approchant';

/** Whether a fragment asks for what recognition may have misread too. */
export function asksTolerance(hash: string): boolean {
  return new URLSearchParams(hash.slice(1)).has(toleranceKey);
}

/** The fragment that says what is looked for: no server sees it, it may be a person's name. Empty for nothing. */
export function fragmentOf({ query, tolerant }: { query: string; tolerant: boolean }): string {
  if (query.trim() === '') return '';
  const fragment = new URLSearchParams([[findKey, query]]);
  if (tolerant) fragment.set(toleranceKey, '1');
  return `#${fragment}`;
}

/** What a fragment asks to look for; empty for nothing. */
export function queryIn(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get(findKey) ?? '';
}
