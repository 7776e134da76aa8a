import { tmpdir } from 'node:os';

import type { SourceName } from '#contract/session.ts';
import { dateInParis } from '#domain/calendar.ts';

import { Archives, defaultArchiveSettings } from '../../archive/archives.ts';
import { SpoolFolder } from '../../archive/spool.ts';
import type { Config } from '../../config/environment.ts';
import { RneClient } from '../../inpi-rne/client.ts';
import { createRneSource } from '../../inpi-rne/source.ts';
import type { ExchangeDeadlines } from '../../upstream/bounded-get.ts';
import type { Lookup } from '../../upstream/http-get.ts';
import type { SourceSettings } from '../../upstream/source-settings.ts';
import type { FilingsSource } from '../filings-source.ts';
import { createFilingsSourceV2 } from '../v2/source.ts';
import { createFilingsSourceV3 } from '../v3/source.ts';
import { JoinedDeeds } from './joined-deeds.ts';
import { JoinedFilings } from './joined-filings.ts';

type Settings = {
  call: Omit<SourceSettings['call'], 'deadlineMs'>;
  answers: SourceSettings['answers'];
  documentDeadlines: ExchangeDeadlines;
  lookup: Lookup | undefined;
};

/** INPI's filings and deeds, through those of the sources that this proxy is connected to. */
export function createInpiSources(
  config: Config,
  settings: Settings,
): {
  filings: (granted: readonly SourceName[]) => JoinedFilings;
  deeds: (granted: readonly SourceName[]) => JoinedDeeds;
} {
  const sources: readonly { name: SourceName; source: FilingsSource | null }[] = [
    { name: 'inpi', source: apiEntreprise(config, settings) },
    { name: 'inpi-rne', source: register(config, settings) },
  ];
  const among = (granted: readonly SourceName[]): FilingsSource[] =>
    sources.flatMap(({ name, source }) => (granted.includes(name) && source !== null ? [source] : []));
  return {
    filings: (granted) => new JoinedFilings(among(granted)),
    deeds: (granted) => new JoinedDeeds(among(granted)),
  };
}

/** In v3 the documents come from the service's own host too. */
function apiEntreprise(
  { upstream, archiveHosts, deadlines }: Config,
  { call, answers, documentDeadlines, lookup }: Settings,
): FilingsSource {
  const { now, base } = call;
  const settings = { call: { ...call, deadlineMs: deadlines.inpiMs }, answers };
  if (upstream.contract === 'v3')
    return createFilingsSourceV3(settings, {
      allowedHosts: [...archiveHosts, base.host],
      deadlines: documentDeadlines,
      mostBytes: defaultArchiveSettings.limits.entryBytes,
      now,
      lookup,
    });
  const archives = new Archives({
    limits: defaultArchiveSettings.limits,
    deadlines: documentDeadlines,
    lookup,
    allowedHosts: archiveHosts,
    spoolFolder: tmpdir(),
    today: () => dateInParis(now()),
  });
  return createFilingsSourceV2(settings, archives);
}

function register(
  { rne, deadlines }: Config,
  { call, answers, documentDeadlines, lookup }: Settings,
): FilingsSource | null {
  if (rne === null) return null;
  const { now, watch, turns } = call;
  const client = new RneClient({
    access: rne,
    deadlineMs: deadlines.inpiMs,
    deadlines: documentDeadlines,
    now,
    watch,
    turns,
    lookup,
  });
  return createRneSource({
    client,
    answers,
    spools: new SpoolFolder(tmpdir()),
    today: () => dateInParis(now()),
  });
}
