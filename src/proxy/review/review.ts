import { dateInParis } from '#domain/calendar.ts';

import { defaultArchiveSettings } from '../archive/archives.ts';
import type { Config } from '../config/environment.ts';
import { Directory } from '../directory/directory.ts';
import { readRneAttachments, rneAnswerSchema } from '../inpi-rne/attachments.ts';
import { RneClient } from '../inpi-rne/client.ts';
import { ProblemError } from '../problem-error.ts';
import { Monitor } from '../status/monitor.ts';
import { systemClock } from '../upstream/quota/clock.ts';
import { createTurns } from '../upstream/quota/create-turns.ts';
import { UpstreamWatch } from '../upstream/watch.ts';
import { apiEntrepriseReviews } from './api-entreprise-reviews.ts';
import { differencesOf } from './differences.ts';
import { findingOf, type Finding, type Review, type ReviewSettings } from './finding.ts';
import { statusFinding } from './status-finding.ts';

/** Calls each service of the configuration once, and says what it answers otherwise than agreed. */
export async function* reviewUpstreams(
  config: Config,
  given: Pick<ReviewSettings, 'base' | 'siren' | 'now'>,
): AsyncGenerator<Finding & { name: string }> {
  const { contract } = config.upstream;
  const turns = createTurns({ base: given.base, contract, clock: systemClock(given.now) });
  const settings = { ...given, config, watch: new UpstreamWatch(given.now), turns };
  const reviews = [
    statusOf(settings),
    ...apiEntrepriseReviews(settings),
    ...registerReview(settings),
    ...directoryReview(settings),
  ];
  for (const { name, look } of reviews) yield { name, ...(await look().catch(failureFinding)) };
}

function failureFinding(error: unknown): Finding {
  if (!(error instanceof ProblemError)) throw error;
  const { code, reason, retryAfter, cause } = error;
  const wait = retryAfter === null ? '' : `, à réessayer dans ${retryAfter} s`;
  const differs = typeof cause === 'string' ? [`inattendu : ${cause}`] : [];
  return {
    ok: code === 'not_found',
    lines: [`${code}${reason === null ? '' : ` (${reason})`}${wait}`, ...differs],
  };
}

function statusOf({ config, base, watch, turns, now }: ReviewSettings): Review {
  const monitor = new Monitor({ config, base, watch, turns, now, directoryRest: () => null });
  return {
    name: 'État des services et droits des jetons',
    look: async () => statusFinding(await monitor.status(config.demarches)),
  };
}

function registerReview({ config, siren, now, watch, turns }: ReviewSettings): Review[] {
  const { rne, deadlines } = config;
  if (rne === null) return [];
  const client = new RneClient({
    access: rne,
    deadlineMs: deadlines.inpiMs,
    deadlines: defaultArchiveSettings.deadlines,
    now,
    watch,
    turns,
  });
  const look = async () => {
    const body = await client.attachments(siren);
    return findingOf(differencesOf(rneAnswerSchema, body), () => {
      const { filings, keyed, deeds } = readRneAttachments(body, siren, dateInParis(now()));
      return [`${filings.length} dépôt(s) de comptes, ${keyed.size} saisi(s), ${deeds.length} acte(s)`];
    });
  };
  return [{ name: 'INPI, Registre national des entreprises', look }];
}

function directoryReview({ config, siren, now, watch }: ReviewSettings): Review[] {
  if (config.search === null) return [];
  const answers = { keptMs: 0, most: 1, now };
  const directory = new Directory({ base: config.search, deadlineMs: 5000, answers, now, watch });
  const look = async () => {
    const { status, kind } = (await directory.company(siren)).value;
    return { ok: true, lines: [`entreprise trouvée, ${status}${kind === null ? '' : `, ${kind}`}`] };
  };
  return [{ name: 'Recherche d’entreprises', look }];
}
