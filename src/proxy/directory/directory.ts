import type { DirectoryCompany } from '#contract/directory.ts';
import type { Siren } from '#domain/siren.ts';

import { ProblemError } from '../problem-error.ts';
import { addressOf } from '../upstream/api-entreprise.ts';
import { httpGet } from '../upstream/http-get.ts';
import { readJson } from '../upstream/json.ts';
import { refusalOf } from '../upstream/refusal.ts';
import { SharedAnswers, type Answer, type SharedAnswersSettings } from '../upstream/shared-answers.ts';
import type { UpstreamWatch } from '../upstream/watch.ts';
import { Breaker } from './breaker.ts';
import { Pace } from './pace.ts';
import { readSearch } from './payload.ts';

export type DirectorySettings = {
  base: URL;
  deadlineMs: number;
  answers: SharedAnswersSettings;
  now: () => number;
  watch: UpstreamWatch;
};

/** Under which name the directory is watched. */
export const directoryService = 'search';

/** Who answers, as the screens say it. */
export const directorySource = { provider: 'INSEE et INPI', service: 'Recherche d’entreprises' } as const;

/** Of the directory's limits: 7 calls a second and address, 30 a network. */
const pace = { perSecond: 7, longestWaitMs: 2000 };
const breaker = { failures: 3, openMs: 60_000 };

const resultsPerPage = 10;
const maxBytes = 2 * 1024 * 1024;

export type SearchPage = { results: readonly DirectoryCompany[]; total: number };

/**
 * Recherche d'entreprises, the open directory of companies. What is searched is sensitive: it is neither logged nor
 * kept in clear beyond the minutes of the cache.
 */
export class Directory {
  readonly #settings: DirectorySettings;
  readonly #answers: SharedAnswers<SearchPage>;
  readonly #pace: Pace;
  readonly #breaker: Breaker;

  constructor(settings: DirectorySettings) {
    this.#settings = settings;
    this.#answers = new SharedAnswers(settings.answers);
    this.#pace = new Pace({ ...pace, now: settings.now });
    this.#breaker = new Breaker({ ...breaker, now: settings.now });
  }

  /** When the directory may be asked again (ms) after failures; null when it may now. */
  get closedUntil(): number | null {
    return this.#breaker.closedUntil;
  }

  /** One page of companies by name, SIREN or SIRET, best match first. @throws ProblemError as the directory fails. */
  search(query: string): Promise<Answer<SearchPage>> {
    const words = query.trim().replaceAll(/\s+/g, ' ').toLowerCase();
    return this.#answers.get(words, () => this.#ask(words));
  }

  /** One company. @throws ProblemError not_found when the directory does not know it; as it fails. */
  async company(siren: Siren): Promise<Answer<DirectoryCompany>> {
    const { value, fetchedAt } = await this.search(siren);
    const company = value.results.find((result) => result.siren === siren);
    if (company === undefined) throw new ProblemError('not_found');
    return { value: company, fetchedAt };
  }

  async #ask(words: string): Promise<SearchPage> {
    const { deadlineMs, watch } = this.#settings;
    const signal = AbortSignal.timeout(deadlineMs);
    await this.#pace.turn(signal);
    try {
      const page = await this.#breaker.call(() => this.#exchange(words, signal));
      watch.record(directoryService, null);
      return page;
    } catch (error) {
      if (error instanceof ProblemError) watch.record(directoryService, error);
      throw error;
    }
  }

  async #exchange(words: string, signal: AbortSignal): Promise<SearchPage> {
    const { base, now } = this.#settings;
    const url = addressOf(base, '/search');
    url.search = new URLSearchParams({
      q: words,
      page: '1',
      per_page: String(resultsPerPage),
      minimal: 'true',
      include: 'siege,complements',
    }).toString();
    const response = await httpGet({ url, headers: { accept: 'application/json' }, signal });
    const answer = await readJson(response, signal, maxBytes);
    if (answer.status === 200) return readSearch(answer.body);
    if (answer.status === 429 && answer.headers['retry-after'] === undefined)
      throw new ProblemError('upstream_rate_limited');
    throw refusalOf(answer, now());
  }
}
