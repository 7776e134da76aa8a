import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { filingsSchema, type FilingView } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';

import { startRecorded, type Recorded } from './testing/recorded.ts';
import { seal } from './testing/sample-trail.ts';
import { verifyTrail } from './verify.ts';

const sound = '000314153';

let proxy: Recorded;
let caseId: string;
beforeAll(async () => {
  proxy = await startRecorded({ AGENT_DOCUMENTS_PER_MINUTE: '1000', AGENT_CALLS_PER_MINUTE: '10000' });
  caseId = (await proxy.openCase()).id;
});
afterAll(() => proxy.remove());

async function filingsOf(siren: string, id = caseId): Promise<FilingView[]> {
  return filingsSchema.parse(await (await proxy.get(apiPaths.filings(id, siren))).json()).filings;
}

/** What a line says, without what ties it to the chain or to the moment. */
async function said() {
  return (await proxy.news()).map(({ seq: _seq, time: _time, prev: _prev, mac: _mac, ...rest }) => rest);
}

const quiet = {
  code: null,
  filing: null,
  what: null,
  opened: null,
  bytes: null,
  sha256: null,
  complete: null,
};
const agent = {
  id: 'demonstration',
  name: 'Camille Agent',
  organisation: 'Commune de Démonstration (fictive)',
  siret: '00010401800015',
};

describe('what an agent does', () => {
  test('is written: the case and its commitment, then each reading, kept answers too', async () => {
    await proxy.news();
    const { id } = await proxy.openCase({ objet: 'écrit' });
    const answers = [
      await proxy.get(apiPaths.filings(id, sound)),
      await proxy.get(apiPaths.filings(id, sound)),
      await proxy.get(apiPaths.archive(id, sound)),
      await proxy.get(apiPaths.archiveProgress(id, sound)),
      await proxy.get(apiPaths.figures(id, sound)),
      await proxy.get(apiPaths.figures(id, sound)),
      await proxy.get(apiPaths.cases),
      await proxy.get(apiPaths.consultations),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const common = { ...quiet, agent, case: id, demarche: 'marches', objet: 'écrit', outcome: 'served' };
    const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;
    expect(await said()).toEqual(
      [
        { event: 'case_opened', siren: null },
        { event: 'commitment_given', siren: null },
        { event: 'filings_listed', siren: sound },
        { event: 'filings_listed', siren: sound },
        { event: 'archive_read', siren: sound },
        { event: 'figures_read', siren: sound },
        { event: 'figures_read', siren: sound },
      ].map((line) => ({ ...common, ...line, requestId: uuid })),
    );
  });

  test('of a document: opened, then served with its bytes and digest, tied together', async () => {
    const [filing] = await filingsOf(sound);
    await proxy.news();
    const answer = await proxy.get(apiPaths.document(caseId, sound, filing?.id ?? ''));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [opened, served, ...others] = await untilServed(2);
    expect(others).toEqual([]);
    const common = {
      agent,
      case: caseId,
      siren: sound,
      filing: { id: filing?.id, closing: filing?.closingDate },
      what: /filename="(.*)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1],
      outcome: 'served',
    };
    expect(opened).toMatchObject({
      ...common,
      event: 'document_opened',
      bytes: null,
      sha256: null,
      opened: null,
    });
    expect(served).toMatchObject({
      ...common,
      event: 'document_served',
      requestId: opened?.requestId,
      opened: opened?.seq,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      complete: true,
    });
  });

  test('of what the XML says of a filing', async () => {
    const filings = await filingsOf(sound);
    const filing = filings.find(({ closingDate }) => closingDate?.startsWith('202')) ?? filings[0];
    await proxy.news();
    expect((await proxy.get(apiPaths.metadata(caseId, sound, filing?.id ?? ''))).status).toBe(200);
    expect(await said()).toMatchObject([
      { event: 'metadata_read', outcome: 'served', filing: { id: filing?.id, closing: filing?.closingDate } },
    ]);
  });
});

/** The lines written since, once there are enough of them: the last one follows the end of the answer. */
async function untilServed(count: number) {
  const found = await proxy.news();
  while (found.length < count) {
    await proxy.get(apiPaths.cases);
    found.push(...(await proxy.news()));
  }
  return found;
}

describe('a document whose archive breaks', () => {
  test('is failed, before its first byte or after, and never said to be whole', async () => {
    const broken = '000103317';
    const outcomes = new Set<string>();
    for (const { id } of await filingsOf(broken)) {
      await proxy.news();
      const answer = await proxy.get(apiPaths.document(caseId, broken, id));
      const received = await answer.arrayBuffer().catch(() => null);
      const [opened, served, ...others] = await untilServed(2);
      expect(others).toEqual([]);
      expect(served).toMatchObject({ event: 'document_served', opened: opened?.seq });
      expect(served?.complete).toBe(served?.outcome === 'served');
      expect(served?.complete === true && received === null).toBe(false);
      expect(served?.bytes === 0).toBe(answer.status !== 200);
      outcomes.add(`${served?.outcome} ${served?.code}`);
    }
    expect([...outcomes].toSorted()).toEqual([
      'failed archive_rejected',
      'failed upstream_unavailable',
      'served null',
    ]);
  });
});

test('the whole of it is a trail that verifies, and names nobody in the technical log', async () => {
  const { access, administration } = await verifyTrail(proxy.folder, seal, null);
  expect([...access.findings, ...administration.journal.findings]).toEqual([]);
  expect(access.seq).toBeGreaterThan(20);
  expect(proxy.log()).not.toMatch(/000314153|2026-041|Camille|\.jsonl/);
});
