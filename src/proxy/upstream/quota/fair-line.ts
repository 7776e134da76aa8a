/** Who waits in a line: whose turn it takes, in a text that tells agents apart. */
export type InLine = { readonly agent: string };

const mostRemembered = 1000;

/**
 * A line in which agents take turns: the next place is for the agent served the longest ago, whatever the number of
 * calls that others have in line; each agent's own calls keep their order.
 */
export class FairLine<Entry extends InLine> {
  readonly #entries = new Set<Entry>();
  /** When each agent was last served, as a rank that grows. */
  readonly #served = new Map<string, number>();
  #rank = 0;

  get length(): number {
    return this.#entries.size;
  }

  join(entry: Entry): void {
    this.#entries.add(entry);
  }

  /** @returns whether it was in line. */
  drop(entry: Entry): boolean {
    return this.#entries.delete(entry);
  }

  /** Takes who is next out of the line; null when nobody waits. */
  next(): Entry | null {
    const [first] = this.#ordered(1);
    if (first === undefined) return null;
    this.#entries.delete(first);
    this.serve(first.agent);
    return first;
  }

  /** Somebody passes without waiting: that is a turn too. */
  serve(agent: string): void {
    this.#served.delete(agent);
    this.#served.set(agent, this.#nextRank());
    const [oldest] = this.#served.keys();
    if (this.#served.size > mostRemembered && oldest !== undefined) this.#served.delete(oldest);
  }

  /** Everyone in line, in the order in which they will be served if nobody else comes. */
  order(): Entry[] {
    return this.#ordered(this.#entries.size);
  }

  #ordered(most: number): Entry[] {
    const queues = Map.groupBy(this.#entries, ({ agent }) => agent);
    const turns = [...queues.values()].map((queue) => ({
      queue: queue.toReversed(),
      served: this.#served.get(queue[0]?.agent ?? '') ?? 0,
    }));
    const ordered: Entry[] = [];
    let rank = this.#rank;
    while (ordered.length < most && turns.length > 0) {
      turns.sort((one, other) => one.served - other.served);
      const [turn] = turns;
      const entry = turn?.queue.pop();
      if (turn === undefined || entry === undefined) turns.shift();
      else {
        ordered.push(entry);
        rank += 1;
        turn.served = rank;
      }
    }
    return ordered;
  }

  #nextRank(): number {
    this.#rank += 1;
    return this.#rank;
  }
}
