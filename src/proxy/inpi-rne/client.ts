import * as z from 'zod/mini';

import { Secret } from '../access/secret.ts';
import type { RneAccess } from '../config/upstreams.ts';
import { ProblemError } from '../problem-error.ts';
import { addressOf } from '../upstream/api-entreprise.ts';
import { boundedGet, type BoundedAnswer, type ExchangeDeadlines } from '../upstream/bounded-get.ts';
import { Deadline } from '../upstream/deadline.ts';
import { httpGet, type GetRequest, type Lookup } from '../upstream/http-get.ts';
import { readJson, type JsonAnswer } from '../upstream/json.ts';
import { headInTurn } from '../upstream/quota/head-in-turn.ts';
import { Readers } from '../upstream/quota/readers.ts';
import type { Turn, Turns } from '../upstream/quota/turns.ts';
import { refusalOf } from '../upstream/refusal.ts';
import type { UpstreamWatch } from '../upstream/watch.ts';

export type RneSettings = {
  access: RneAccess;
  deadlineMs: number;
  /** For documents. */
  deadlines: ExchangeDeadlines;
  now: () => number;
  watch: UpstreamWatch;
  turns: Turns;
  lookup?: Lookup | undefined;
};

const loginSchema = z.object({ token: z.string().check(z.minLength(1)) });
const loginBytes = 64 * 1024;
const attachmentsBytes = 32 * 1024 * 1024;

/** Under which name the register is watched. */
export const rneService = 'inpi-rne';

/** A document of the register, by its kind and its id there, and the company that it is about. */
type RegisterDocument = { siren: string; kind: 'bilans' | 'actes'; id: string };

/** For whom a call is made, and within what. */
type Asking = { siren: string; readers: Readers; within: Deadline; mostBytes: number };

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
  async attachments(siren: string, readers = new Readers()): Promise<unknown> {
    const { watch, access, now } = this.#settings;
    const url = addressOf(access.url, `/api/companies/${siren}/attachments`);
    const within = this.#deadline();
    try {
      const { status, body, headers } = await this.#inSession(async (authorization) => {
        const sent = { url, headers: { accept: 'application/json', authorization } };
        return this.#exchange(sent, { siren, readers, within, mostBytes: attachmentsBytes });
      });
      if (status !== 200) throw refusalOf({ status, headers, body: null }, now());
      watch.record(rneService, null);
      return body;
    } catch (error) {
      if (error instanceof ProblemError) watch.record(rneService, error);
      throw error;
    }
  }

  /**
   * Opens a document of the register.
   *
   * @throws ProblemError document_restricted when the account may not read it, document_missing when it is not there,
   * archive_rejected on a redirect or an encoding that was not asked for; as the register fails.
   */
  async download(
    { siren, kind, id }: RegisterDocument,
    readers: Readers,
    signal: AbortSignal,
  ): Promise<BoundedAnswer> {
    const { access, deadlines, now, lookup } = this.#settings;
    const answer = await this.#inSession(async (authorization) => {
      const url = addressOf(access.url, `/api/${kind}/${encodeURIComponent(id)}/download`);
      const request = { url, headers: { authorization }, signal, lookup };
      const turn = await this.#turn(siren, readers);
      const { response, body } = await headInTurn(turn, now, () => boundedGet(request, deadlines));
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
    const { access, now } = this.#settings;
    const sent = {
      url: addressOf(access.url, '/api/sso/login'),
      headers: { accept: 'application/json' },
      post: { username: access.username, password: access.password.reveal() },
    };
    const answer = await this.#exchange(sent, {
      siren: '',
      readers: new Readers(),
      within: this.#deadline(),
      mostBytes: loginBytes,
    });
    if (answer.status === 401) throw new ProblemError('upstream_refused', { reason: 'account_refused' });
    if (answer.status !== 200) throw refusalOf({ ...answer, body: null }, now());
    const read = loginSchema.safeParse(answer.body);
    if (!read.success) throw new ProblemError('upstream_invalid', { cause: 'login' });
    return new Secret(read.data.token);
  }

  /** One call whose answer is a JSON, in its turn. */
  async #exchange(
    sent: Omit<GetRequest, 'signal' | 'lookup'>,
    { siren, readers, within, mostBytes }: Asking,
  ): Promise<JsonAnswer> {
    const { now, lookup } = this.#settings;
    const turn = await this.#turn(siren, readers);
    return within.during(async (signal) => {
      const send = async () => ({ response: await httpGet({ ...sent, signal, lookup }) });
      const { response } = await headInTurn(turn, now, send);
      return readJson(response, signal, mostBytes);
    });
  }

  #deadline(): Deadline {
    return new Deadline(this.#settings.deadlineMs);
  }

  /** The register counts the calls of the account, whoever makes them. */
  #turn(siren: string, readers: Readers): Promise<Turn> {
    const { turns, access } = this.#settings;
    return turns.take({ kind: rneService, token: access.password, siren, readers });
  }
}
