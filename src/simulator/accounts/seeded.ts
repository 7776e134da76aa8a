/** FNV-1a, 32 bits: the same text always gives the same number, so that every start draws the same cast. */
export function seeded(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV alone leaves neighbouring seeds close to one another.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A factor around 1, at most `spread` away: keeps invented amounts from being round or proportional. */
export function wobble(text: string, spread: number): number {
  return 1 + spread * ((seeded(text) / 0xffffffff) * 2 - 1);
}
