/** What one reading holds (exchanges, copies): all of it is given back when its signal aborts. */
export type Scope = { signal: AbortSignal; end: () => void };

/** A scope that ends with its caller's signal, or by itself. */
export function scopeWithin(outer: AbortSignal): Scope {
  const own = new AbortController();
  return { signal: AbortSignal.any([outer, own.signal]), end: () => own.abort() };
}
