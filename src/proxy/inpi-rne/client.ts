import * as z from 'zod/mini';

import { Secret } from '../access/secret.ts';
import type { RneAccess } from '../config/upstreams.ts';
import { ProblemError } from '../problem-error.ts';
import { addressOf } from '../upstream/api-entreprise.ts';
import { boundedGet, type BoundedAnswer, type ExchangeDeadlines } from '../upstream/bounded-get.ts';
import { httpGet, type Lookup } from '../upstream/http-get.ts';
import { readJson, type JsonAnswer } from '../upstream/json.ts';
import { refusalOf } from '../upstream/refusal.ts';
import type { UpstreamWatch } from '../upstream/watch.ts';

export type RneSettings = {
  access: RneAccess;
  deadlineMs: number;
  /** For documents. */
  deadlines: ExchangeDeadlines;
  now: () => number;
  watch: UpstreamWatch;
  lookup?: Lookup | undefined;
};

const loginSchema = z.object({ token: z.string().check(z.minLength(1)) });
const loginBytes = 64 * 1024;
const attachmentsBytes = 32 * 1024 * 1024;

/** Under which name the register is watched. */
export const rneService = 'inpi-rne';

/** INPI's register under one account: one session for all, opened anew when the register no longer knows it. */
export class RneClient {
  readonly #settings: RneSettings;
  #session: Promise<Secret> | null = null;

  constructor(settings: RneSettings) {
    this.#settings = settings;
  }

  /**
   * The body of `GET /api/companies/{siren}/attachments`.
   *
   * @throws ProblemError not_found; upstream_refused (account_refused when the account is); as the register fails.
   */
  async attachments(siren: string): Promise<unknown> {
    const { watch, access, deadlineMs, now, lookup } = this.#settings;
    const caller = { service: rneService, token: access.password, siren };
    const signal = AbortSignal.timeout(deadlineMs);
    watch.admit(caller);
    try {
      const { status, body, headers } = await this.#inSession(async (authorization) => {
        const url = addressOf(access.url, `/api/companies/${siren}/attachments`);
        const request = { url, headers: { accept: 'application/json', authorization }, signal, lookup };
        return readJson(await httpGet(request), signal, attachmentsBytes);
      });
      if (status !== 200) throw refusalOf({ status, headers, body: null }, now());
      watch.record(rneService, null);
      return body;
    } catch (error) {
      if (error instanceof ProblemError) {
        watch.record(rneService, error.code);
        if (error.code === 'upstream_rate_limited') watch.refused(caller, error.retryAfter ?? 0);
      }
      throw error;
    }
  }

  /**
   * Opens a document of the register.
   *
   * @throws ProblemError document_restricted when the account may not read it, document_missing when it is not there,
   * archive_rejected on a redirect or an encoding that was not asked for; as the register fails.
   */
  async download(kind: 'bilans' | 'actes', id: string, signal: AbortSignal): Promise<BoundedAnswer> {
    const { access, deadlines, now, lookup } = this.#settings;
    const answer = await this.#inSession(async (authorization) => {
      const url = addressOf(access.url, `/api/${kind}/${encodeURIComponent(id)}/download`);
      const { response, body } = await boundedGet(
        { url, headers: { authorization }, signal, lookup },
        deadlines,
      );
      if (response.statusCode === 401) response.destroy();
      return { status: response.statusCode ?? 0, response, body };
    });
    const { status, response } = answer;
    if (status === 200 && (response.headers['content-encoding'] ?? 'identity') === 'identity') return answer;
    response.destroy();
    if (status === 403) throw new ProblemError('document_restricted');
    if (status === 404 || status === 410) throw new ProblemError('document_missing');
    if (status >= 200 && status < 400) throw new ProblemError('archive_rejected');
    throw refusalOf({ status, headers: response.headers, body: null }, now());
  }

  /** Asks in the session under way; once more in a new one when the register answers 401. */
  async #inSession<T extends { status: number }>(ask: (authorization: string) => Promise<T>): Promise<T> {
    const session = this.#open();
    const answer = await ask(`Bearer ${(await session).reveal()}`);
    if (answer.status !== 401) return answer;
    if (this.#session === session) this.#session = null;
    const again = await ask(`Bearer ${(await this.#open()).reveal()}`);
    if (again.status === 401) throw new ProblemError('upstream_refused', { reason: 'account_refused' });
    return again;
  }

  /** The session under way, or a new one for all who ask meanwhile. */
  #open(): Promise<Secret> {
    this.#session ??= this.#login().catch((error: unknown) => {
      this.#session = null;
      throw error;
    });
    return this.#session;
  }

  async #login(): Promise<Secret> {
    const { access, deadlineMs, now, lookup } = this.#settings;
    const signal = AbortSignal.timeout(deadlineMs);
    const request = {
      url: addressOf(access.url, '/api/sso/login'),
      headers: { accept: 'application/json' },
      signal,
      lookup,
      post: { username: access.username, password: access.password.reveal() },
    };
    const answer: JsonAnswer = await readJson(await httpGet(request), signal, loginBytes);
    if (answer.status === 401) throw new ProblemError('upstream_refused', { reason: 'account_refused' });
    if (answer.status !== 200) throw refusalOf({ ...answer, body: null }, now());
    const read = loginSchema.safeParse(answer.body);
    if (!read.success) throw new ProblemError('upstream_invalid', { cause: 'login' });
    return new Secret(read.data.token);
  }
}
