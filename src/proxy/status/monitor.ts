import { createHash } from 'node:crypto';

import { sourceNames } from '#contract/session.ts';
import type { ServiceName, ServiceStatus, Status, TokenStatus } from '#contract/status.ts';

import type { Demarche } from '../config/demarches.ts';
import type { Config } from '../config/environment.ts';
import type { Turns } from '../upstream/quota/turns.ts';
import { SharedAnswers } from '../upstream/shared-answers.ts';
import type { UpstreamWatch } from '../upstream/watch.ts';
import { ping, type Ping } from './pings.ts';
import { rightsOf, type Rights } from './privileges.ts';
import { expiryOf } from './token-expiry.ts';

export type MonitorSettings = {
  config: Config;
  /** Base of API Entreprise. */
  base: URL;
  watch: UpstreamWatch;
  turns: Turns;
  now: () => number;
  /** When the directory may be asked again (ms); null when it may now. */
  directoryRest: () => number | null;
};

/** The service checks its sources every two minutes at most, and rights change by the day. */
const kept = { pingsMs: 60_000, rightsMs: 3_600_000 };
const deadlineMs = 5000;

const unasked: Rights = { rights: 'unknown', missing: [] };

/** How the services are and what the tokens open, asked without spending any quota. */
export class Monitor {
  readonly #settings: MonitorSettings;
  readonly #pings: SharedAnswers<Ping>;
  readonly #rights: SharedAnswers<Rights>;

  constructor(settings: MonitorSettings) {
    this.#settings = settings;
    const { now } = settings;
    this.#pings = new SharedAnswers({ keptMs: kept.pingsMs, most: 10, now });
    this.#rights = new SharedAnswers({ keptMs: kept.rightsMs, most: 500, now });
  }

  /** What is known now, of these procedures' tokens; it never fails. */
  async status(demarches: readonly Demarche[]): Promise<Status> {
    const { config, now } = this.#settings;
    const pinged = await Promise.all([this.#pinged('inpi'), this.#pinged('bdf')]);
    const unasked = [
      ...(config.rne === null ? [] : [this.#unasked('inpi-rne', null)]),
      ...(config.search === null ? [] : [this.#unasked('search', this.#settings.directoryRest())]),
    ];
    return {
      services: [...pinged, ...unasked],
      tokens: await Promise.all(demarches.map((demarche) => this.#token(demarche))),
      checkedAt: new Date(now()).toISOString(),
    };
  }

  async #pinged(name: 'inpi' | 'bdf'): Promise<ServiceStatus> {
    const { base, turns } = this.#settings;
    const { value, fetchedAt } = await this.#pings.get(name, async () => {
      const told = await turns.uncounted(() => ping(base, name, deadlineMs));
      if (told.state !== 'unknown') turns.heard();
      return told;
    });
    const checkedAt = value.state === 'unknown' ? null : fetchedAt.toISOString();
    const state = turns.banProbable ? 'down' : value.state;
    return { name, ...value, state, checkedAt, ...this.#sighted(name) };
  }

  /** A service that tells nothing of itself, at rest until an instant (ms) or not. */
  #unasked(name: ServiceName, restUntil: number | null): ServiceStatus {
    return {
      name,
      state: restUntil === null ? 'unknown' : 'down',
      checkedAt: null,
      lastUpAt: null,
      until: restUntil === null ? null : new Date(restUntil).toISOString(),
      ...this.#sighted(name),
    };
  }

  #sighted(name: ServiceName): Pick<ServiceStatus, 'lastSuccessAt' | 'lastFailure'> {
    const { succeededAt, failed } = this.#settings.watch.sighting(name);
    return {
      lastSuccessAt: succeededAt === null ? null : new Date(succeededAt).toISOString(),
      lastFailure: failed === null ? null : { at: new Date(failed.at).toISOString(), code: failed.code },
    };
  }

  async #token(demarche: Demarche): Promise<TokenStatus> {
    const { base, config, turns, now } = this.#settings;
    const { id, label, token } = demarche;
    const key = createHash('sha256').update(token.reveal()).digest('base64url');
    const ask = () => turns.uncounted(() => rightsOf(base, config.upstream.contract, demarche, deadlineMs));
    // While a ban is probable, nothing leaves but pings.
    const rights = turns.banProbable
      ? (this.#rights.kept(key)?.value ?? unasked)
      : (await this.#rights.get(key, ask)).value;
    const quotas = sourceNames.flatMap((source) => {
      const quota = turns.quota(source, token);
      if (quota === null) return [];
      const { limit, remaining, resetsAt } = quota;
      return [{ source, limit, remaining, resetsAt: new Date(resetsAt).toISOString() }];
    });
    return { demarche: { id, label }, ...expiryOf(token.reveal(), now()), ...rights, quotas };
  }
}
