import { Readers, type Reader } from './quota/readers.ts';

/** An answer, and when it was fetched. */
export type Answer<T> = { value: T; fetchedAt: Date };

export type SharedAnswersSettings = { keptMs: number; most: number; now: () => number };

export const defaultKeptMs = 10 * 60_000;

type UnderWay<T> = { call: Promise<Answer<T>>; readers: Readers };

/**
 * Shares one upstream call among identical inquiries, and keeps its answer for some minutes. A call that has left runs
 * to its end even when those who asked have gone: the service works on, and would answer 409 to a second one. Failures
 * are shared with those who wait, and not kept.
 */
export class SharedAnswers<T> {
  readonly #settings: SharedAnswersSettings;
  readonly #kept = new Map<string, Answer<T>>();
  readonly #underWay = new Map<string, UnderWay<T>>();

  constructor(settings: SharedAnswersSettings) {
    this.#settings = settings;
  }

  /**
   * @param ask is given those who wait for its answer, whom others may join.
   * @param refresh asks anew although an answer is kept; a call under way is joined all the same.
   * @param reader who asks; absent when nobody in particular does.
   */
  get(
    key: string,
    ask: (readers: Readers) => Promise<T>,
    refresh = false,
    reader?: Reader,
  ): Promise<Answer<T>> {
    const kept = this.kept(key);
    if (kept !== null && !refresh) return Promise.resolve(kept);
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined && !underWay.readers.givenUp) {
      underWay.readers.join(reader);
      return underWay.call;
    }
    const readers = new Readers(reader);
    const call = this.#ask(key, () => ask(readers)).finally(() => {
      if (this.#underWay.get(key)?.readers === readers) this.#underWay.delete(key);
    });
    this.#underWay.set(key, { call, readers });
    return call;
  }

  /** The answer kept for a key; null when there is none, or it is too old. */
  kept(key: string): Answer<T> | null {
    const answer = this.#kept.get(key);
    if (answer === undefined) return null;
    if (this.#settings.now() - answer.fetchedAt.getTime() < this.#settings.keptMs) return answer;
    this.#kept.delete(key);
    return null;
  }

  async #ask(key: string, ask: () => Promise<T>): Promise<Answer<T>> {
    const answer = { value: await ask(), fetchedAt: new Date(this.#settings.now()) };
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#settings.most && oldest !== undefined) this.#kept.delete(oldest);
    return answer;
  }
}
