/** In the fragment, beside what is looked for. */
const key = 'approchant';

/** Whether a fragment asks for what recognition may have misread too. */
export function asksTolerance(hash: string): boolean {
  return new URLSearchParams(hash.slice(1)).has(key);
}

/** Writes the wish in the parameters of a fragment. */
export function askTolerance(fragment: URLSearchParams, tolerant: boolean): void {
  if (tolerant) fragment.set(key, '1');
  else fragment.delete(key);
}
