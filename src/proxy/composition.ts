import { AddressLimits } from './access/address-limits.ts';
import { Cases } from './access/cases.ts';
import { defaultProviderDeadlineMs, identificationOf } from './access/identification.ts';
import { RateLimit } from './access/rate-limits.ts';
import { defaultArchiveSettings } from './archive/archives.ts';
import { createFiguresSourceV2 } from './banque-de-france/v2/source.ts';
import { createFiguresSourceV3 } from './banque-de-france/v3/source.ts';
import type { Config } from './config/environment.ts';
import { Directory } from './directory/directory.ts';
import { createInpiSources } from './inpi/joined/inpi-sources.ts';
import type { Services } from './routes/context.ts';
import { Monitor } from './status/monitor.ts';
import { Recorder } from './trail/recorder.ts';
import { Trail } from './trail/trail.ts';
import type { ExchangeDeadlines } from './upstream/bounded-get.ts';
import type { Lookup } from './upstream/http-get.ts';
import { systemClock, type Clock } from './upstream/quota/clock.ts';
import { createTurns } from './upstream/quota/create-turns.ts';
import type { DocumentedLimits } from './upstream/quota/documented-limits.ts';
import { defaultKeptMs } from './upstream/shared-answers.ts';
import { UpstreamWatch } from './upstream/watch.ts';

/** What stands outside the configuration: the upstream's address, and what a test may replace. */
export type Surroundings = {
  upstream: URL;
  demonstration: Services['demonstration'];
  version: string;
  now: () => number;
  /** Against which turns and waits are counted; absent: the system's own. */
  clock?: Clock;
  /** How long a 409 is waited out before asking again. */
  busyWaitMs?: number;
  /** What holds until a service announces its own limits; absent: what it documents. */
  limits?: DocumentedLimits;
  /** The longest that a call may wait for its turn. */
  patienceMs?: number;
  /** How a host name becomes an address; absent: the system's own way. */
  lookup?: Lookup;
  /** How long each answer of the identity provider is waited for. */
  providerDeadlineMs?: number;
  /** How long a document is waited for. */
  documentDeadlines?: ExchangeDeadlines;
};

const keptAnswers = 500;
const searchDeadlineMs = 5000;

/** Builds every service of the proxy from its configuration: the one place where they are put together. */
export function composeServices(config: Config, surroundings: Surroundings): Services {
  const { upstream: base, demonstration, version, now, busyWaitMs = 1000, lookup } = surroundings;
  const { documentDeadlines = defaultArchiveSettings.deadlines } = surroundings;
  const { providerDeadlineMs = defaultProviderDeadlineMs } = surroundings;
  const answers = { keptMs: defaultKeptMs, most: keptAnswers, now };
  const watch = new UpstreamWatch(now);
  const { clock = systemClock(now), limits, patienceMs } = surroundings;
  const turns = createTurns({ base, contract: config.upstream.contract, clock, limits, patienceMs });
  const call = { base, busyWaitMs, now, watch, turns, lookup };
  const bdf = { call: { ...call, deadlineMs: config.deadlines.bdfMs }, answers };
  const inpi = createInpiSources(config, { call, answers, documentDeadlines, lookup });
  const directory =
    config.search === null
      ? null
      : new Directory({ base: config.search, deadlineMs: searchDeadlineMs, answers, now, watch });
  return {
    config,
    ...identificationOf(config, now, providerDeadlineMs),
    cases: new Cases(now),
    addresses: new AddressLimits(config.limits.callsPerMinute, now),
    calls: new RateLimit(config.limits.callsPerMinute, now),
    documents: new RateLimit(config.limits.documentsPerMinute, now),
    recorder: new Recorder(new Trail(config.trail, now), now),
    ...inpi,
    figures: config.upstream.contract === 'v3' ? createFiguresSourceV3(bdf) : createFiguresSourceV2(bdf),
    directory,
    turns,
    monitor: new Monitor({
      config,
      base,
      watch,
      turns,
      now,
      directoryRest: () => directory?.closedUntil ?? null,
    }),
    demonstration,
    version,
  };
}
