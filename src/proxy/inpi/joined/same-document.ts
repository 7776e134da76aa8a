/** A way of telling that two services speak of one document: its key, null when it cannot tell. */
export type Sign<T> = (item: T) => string | null;

/** A document as its services list it, first the one whose list stands first. */
export type Known<From, T> = { from: From; item: T }[];

/**
 * Joins lists that may share documents, each document once. Signs are tried one after another, and only join what
 * is unique on both sides: two filings of one day that nothing else tells apart stay two.
 */
export function joinLists<From, T>(
  lists: readonly { from: From; items: readonly T[] }[],
  signs: readonly Sign<T>[],
): Known<From, T>[] {
  const [first, ...others] = lists.map(({ from, items }) => items.map((item) => [{ from, item }]));
  let joined: Known<From, T>[] = first ?? [];
  for (const list of others) {
    let left = list;
    for (const sign of signs) {
      const added = pairsBy(sign, joined, left);
      joined = joined.map((known) => [...known, ...(added.get(known) ?? [])]);
      const paired = new Set(added.values());
      left = left.filter((one) => !paired.has(one));
    }
    joined = [...joined, ...left];
  }
  return joined;
}

function pairsBy<From, T>(
  sign: Sign<T>,
  joined: readonly Known<From, T>[],
  left: readonly Known<From, T>[],
): Map<Known<From, T>, Known<From, T>> {
  const from = left[0]?.[0]?.from;
  const free = joined.filter((known) => known.every((one) => one.from !== from));
  const candidates = byKey(sign, free);
  const pairs = new Map<Known<From, T>, Known<From, T>>();
  for (const [key, found] of byKey(sign, left)) {
    const [one, other] = [candidates.get(key)?.at(0), found.at(0)];
    if (candidates.get(key)?.length === 1 && found.length === 1 && one && other) pairs.set(one, other);
  }
  return pairs;
}

function byKey<From, T>(sign: Sign<T>, all: readonly Known<From, T>[]): Map<string, Known<From, T>[]> {
  const groups = Map.groupBy(all, ([first]) => (first === undefined ? null : sign(first.item)));
  return new Map([...groups].flatMap(([key, group]) => (key === null ? [] : [[key, group] as const])));
}
