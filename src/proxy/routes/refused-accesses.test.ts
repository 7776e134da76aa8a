import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { deedsSchema } from '#contract/deeds.ts';
import { filingsSchema } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import { sourceNames, type SourceName } from '#contract/session.ts';

import { Secret } from '../access/secret.ts';
import type { Demarche } from '../config/demarches.ts';
import { canaryToken } from '../testing/canary/needles.ts';
import { problemOf } from '../testing/running-proxy.ts';
import { startRecorded, type Recorded } from '../trail/testing/recorded.ts';

/** It has a confidential filing in v2, and in the register. */
const siren = '000100214';
const fictitiousSiret = '00010401800015';

const subsets = Array.from({ length: 2 ** sourceNames.length - 1 }, (_none, index): SourceName[] =>
  sourceNames.filter((_name, place) => (((index + 1) >> place) & 1) === 1),
);

/** One procedure for each set of sources, with a token of its own. */
const procedures = (change: Partial<Demarche>): Demarche[] =>
  subsets.map((sources) => ({
    id: sources.join('-'),
    label: `Procédure ${sources.join(' et ')}`,
    context: 'Marchés publics',
    recipient: fictitiousSiret,
    token: new Secret(canaryToken()),
    sources,
    download: 'original',
    stampsAgent: false,
    agents: null,
    publicLinks: true,
    grid: null,
    ...change,
  }));

const start = (environment: Record<string, string>, demarches: Demarche[]): Promise<Recorded> =>
  startRecorded(
    { AGENT_CALLS_PER_MINUTE: '100000', AGENT_DOCUMENTS_PER_MINUTE: '100000', ...environment },
    { tokens: demarches.map(({ token }) => token.reveal()) },
    (config) => ({ ...config, demarches }),
  );

/** What each route reads; `document` and `deed` stand for confidential ones. */
const routes = [
  'filings',
  'archive',
  'progress',
  'document',
  'metadata',
  'deeds',
  'deed',
  'figures',
] as const;
type Route = (typeof routes)[number];

const path = (route: Route, caseId: string, ids: { filing: string; deed: string }): string =>
  ({
    filings: apiPaths.filings(caseId, siren),
    archive: apiPaths.archive(caseId, siren),
    progress: apiPaths.archiveProgress(caseId, siren),
    document: apiPaths.document(caseId, siren, ids.filing),
    metadata: apiPaths.metadata(caseId, siren, ids.filing),
    deeds: apiPaths.deeds(caseId, siren),
    deed: apiPaths.deedDocument(caseId, siren, ids.deed),
    figures: apiPaths.figures(caseId, siren),
  })[route];

const words: Readonly<Record<Route, string>> = {
  filings: 'les comptes annuels déposés à l’INPI',
  archive: 'les comptes annuels déposés à l’INPI',
  progress: 'les comptes annuels déposés à l’INPI',
  document: 'les comptes annuels déposés à l’INPI',
  metadata: 'les comptes annuels déposés à l’INPI',
  deeds: 'les actes déposés à l’INPI',
  deed: 'les actes déposés à l’INPI',
  figures: 'les bilans Banque de France',
};

/** What became of a call: its answer, what reached the upstreams, and what the trail says of it. */
async function outcomeOf(proxy: Recorded, address: string): Promise<object> {
  await proxy.news();
  const before = proxy.simulator.requests().length;
  const answer = await proxy.get(address);
  const refused = answer.status === 403 ? await problemOf(answer) : null;
  await answer.body?.cancel().catch(() => {});
  if (refused === null || !refusals.has(refused.code)) return { address, granted: true };
  const reached = proxy.simulator.requests().length - before;
  const [line, ...others] = await proxy.news();
  const recorded = { event: line?.event, outcome: line?.outcome, code: line?.code, siren: line?.siren };
  const told = refused.detail.replaceAll('\u00A0', ' ');
  return { address, code: refused.code, told, reached, recorded, others };
}

const refusals: ReadonlySet<string> = new Set(['source_not_allowed', 'commitment_required']);

/** A refusal as it must be: explained, recorded once, and nothing asked of any upstream. */
const refusal = (address: string, code: string, told: string): object => ({
  address,
  code,
  told: expect.stringContaining(told) as string,
  reached: 0,
  recorded: { event: 'request_refused', outcome: 'refused', code, siren },
  others: [],
});

/** Ids of a confidential filing and deed, known by whoever may list them, `none` where none is. */
async function confidentialIds(proxy: Recorded, caseId: string): Promise<{ filing: string; deed: string }> {
  const list = await proxy.get(apiPaths.filings(caseId, siren));
  const filings = list.ok ? filingsSchema.parse(await list.json()).filings : [];
  const deedList = await proxy.get(apiPaths.deeds(caseId, siren));
  const deeds = deedList.ok ? deedsSchema.parse(await deedList.json()).deeds : [];
  return {
    filing: filings.find(({ confidentiality }) => confidentiality !== 'public')?.id ?? 'none',
    deed: deeds.find(({ confidentiality }) => confidentiality !== 'public')?.id ?? 'none',
  };
}

describe.each(['v2', 'v3'])('through %s, each procedure × source × commitment', (contract) => {
  let proxy: Recorded;
  const kept = { sirets: [fictitiousSiret], emailDomains: [] };
  beforeAll(async () => {
    proxy = await start({ SIMULATOR_CONTRACT: contract }, procedures({ agents: kept }));
  });
  afterAll(() => proxy.remove());

  test.each(subsets.map((sources) => [sources.join('-'), sources] as const))(
    'a procedure that opens %s: the rest is refused, explained, recorded, and reaches no upstream',
    async (demarche, sources) => {
      for (const commitment of [true, false]) {
        const { id } = await proxy.openCase({ demarche, commitment });
        const ids = await confidentialIds(proxy, id);
        const inpi = sources.includes('inpi') || sources.includes('inpi-rne');
        for (const route of routes) {
          const closed = route === 'figures' ? !sources.includes('bdf') : !inpi;
          const name = `La démarche « Procédure ${sources.join(' et ')} » n’ouvre pas ${words[route]} dans`;
          const confidential =
            route === 'figures' ||
            ((route === 'document' || route === 'metadata') && ids.filing !== 'none') ||
            (route === 'deed' && ids.deed !== 'none');
          const address = path(route, id, ids);
          const expected = closed
            ? refusal(address, 'source_not_allowed', name)
            : confidential && !commitment
              ? refusal(address, 'commitment_required', 'confidentiel')
              : { address, granted: true };
          expect(await outcomeOf(proxy, address)).toEqual(expected);
        }
      }
    },
  );

  test('a procedure that closes to the agent closes the cases opened before', async () => {
    const { id } = await proxy.openCase({ demarche: 'inpi-bdf-inpi-rne' });
    kept.sirets = [];
    for (const route of routes) {
      const address = path(route, id, { filing: '1', deed: '1' });
      const reason = 'est réservée à d’autres agents';
      expect(await outcomeOf(proxy, address)).toEqual(refusal(address, 'source_not_allowed', reason));
    }
    expect(
      await problemOf(proxy.post(apiPaths.cases, { demarche: 'inpi', objet: 'x', commitment: true })),
    ).toMatchObject({ code: 'invalid_justification' });
    expect(await proxy.news()).toMatchObject([{ event: 'request_refused', code: 'invalid_justification' }]);
    kept.sirets = [fictitiousSiret];
  });
});

test('an agent whose identity gives no SIRET asks in no administration’s name', async () => {
  const demarches = procedures({ recipient: 'agent' });
  const proxy = await startRecorded({}, { tokens: [] }, (config) => ({
    ...config,
    identity: 'local',
    demarches,
  }));
  const { id } = await proxy.openCase({ demarche: 'inpi-bdf-inpi-rne' });
  for (const route of routes) {
    const address = path(route, id, { filing: '1', deed: '1' });
    const reason = `demande ${words[route]} au nom de votre administration`;
    expect(await outcomeOf(proxy, address)).toEqual(refusal(address, 'source_not_allowed', reason));
  }
  await proxy.remove();
});
