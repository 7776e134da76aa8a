/** Lehmer's generator (multiplier 48271, modulus 2³¹ − 1): dust needs no better. */
export function lehmer(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}
