import { tmpdir } from 'node:os';

import type { SourceName } from '#contract/session.ts';
import { dateInParis } from '#domain/calendar.ts';

import { opens } from '../../access/policy.ts';
import { Archives, defaultArchiveSettings } from '../../archive/archives.ts';
import { SpoolFolder } from '../../archive/spool.ts';
import type { Demarche } from '../../config/demarches.ts';
import type { Config } from '../../config/environment.ts';
import { RneClient } from '../../inpi-rne/client.ts';
import { createRneSource } from '../../inpi-rne/source.ts';
import { ProblemError } from '../../problem-error.ts';
import type { SourceSettings } from '../../upstream/source-settings.ts';
import type { FilingsSource } from '../filings-source.ts';
import { createFilingsSourceV2 } from '../v2/source.ts';
import { createFilingsSourceV3 } from '../v3/source.ts';
import { JoinedDeeds } from './joined-deeds.ts';
import { JoinedFilings } from './joined-filings.ts';

type Settings = {
  call: Omit<SourceSettings['call'], 'deadlineMs'>;
  answers: SourceSettings['answers'];
};

/** What each procedure opens of INPI's filings and deeds, by the services that this proxy is connected to. */
export function createInpiSources(
  config: Config,
  settings: Settings,
): {
  filings: (demarche: Demarche) => JoinedFilings;
  deeds: (demarche: Demarche) => JoinedDeeds;
} {
  const sources: readonly { name: SourceName; source: FilingsSource | null }[] = [
    { name: 'inpi', source: apiEntreprise(config, settings) },
    { name: 'inpi-rne', source: register(config, settings) },
  ];
  /** @throws ProblemError source_not_allowed when the procedure opens none of them. */
  const openedBy = (demarche: Demarche): FilingsSource[] => {
    const opened = sources.flatMap(({ name, source }) =>
      opens(demarche, name) && source !== null ? [source] : [],
    );
    if (opened.length === 0) throw new ProblemError('source_not_allowed');
    return opened;
  };
  return {
    filings: (demarche) => new JoinedFilings(openedBy(demarche)),
    deeds: (demarche) => new JoinedDeeds(openedBy(demarche)),
  };
}

/** In v3 the documents come from the service's own host too. */
function apiEntreprise(
  { upstream, archiveHosts, deadlines }: Config,
  { call, answers }: Settings,
): FilingsSource {
  const { now, base } = call;
  const settings = { call: { ...call, deadlineMs: deadlines.inpiMs }, answers };
  if (upstream.contract === 'v3')
    return createFilingsSourceV3(settings, {
      allowedHosts: [...archiveHosts, base.host],
      deadlines: defaultArchiveSettings.deadlines,
      mostBytes: defaultArchiveSettings.limits.entryBytes,
      now,
    });
  const archives = new Archives({
    ...defaultArchiveSettings,
    allowedHosts: archiveHosts,
    spoolFolder: tmpdir(),
    today: () => dateInParis(now()),
  });
  return createFilingsSourceV2(settings, archives);
}

function register({ rne, deadlines }: Config, { call, answers }: Settings): FilingsSource | null {
  if (rne === null) return null;
  const { now, watch } = call;
  const client = new RneClient({
    access: rne,
    deadlineMs: deadlines.inpiMs,
    deadlines: defaultArchiveSettings.deadlines,
    now,
    watch,
  });
  return createRneSource({
    client,
    answers,
    spools: new SpoolFolder(tmpdir()),
    today: () => dateInParis(now()),
  });
}
