import { afterEach, describe, expect, test } from 'vitest';

import { consultationsSchema, type Consultation } from '#contract/consultations.ts';
import { apiPaths } from '#contract/paths.ts';

import { siren } from '../archive/testing/company.ts';
import { exchanges, type Exchange } from '../testing/faults/exchanges.ts';
import type { Fault, Strike } from '../testing/faults/fault.ts';
import { idOf } from '../testing/faults/healthy.ts';
import { begun, halfOf } from '../testing/faults/strikes.ts';
import { startStruck, type StruckProxy } from '../testing/faults/struck-proxy.ts';
import { ours } from '../testing/running-proxy.ts';

const patience = { timeout: 10_000 };

let proxy: StruckProxy;
afterEach(() => proxy.close());

/** Asks, leaves once the upstream has been asked too (and the answer has begun, when it does), and looks at what is said. */
async function leave(exchange: Exchange, answer: Strike) {
  const documentDeadlines = { headMs: 60_000, idleMs: 60_000, totalMs: 60_000 };
  proxy = await startStruck(exchange, { deadlineMs: 1000, documentDeadlines });
  const caseId = await proxy.caseReady();
  const before = (await lines()).length;
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const fault: Fault = {
    name: 'waits',
    answer: (socket, healthy, request) => {
      answer(socket, healthy, request);
      resolve();
    },
    gives: {},
  };
  proxy.upstream.strike(fault, exchange.paths);
  const leaving = new AbortController();
  const call = fetch(proxy.url + exchange.call(caseId), { headers: ours, signal: leaving.signal });
  await asked;
  if (answer === halfway) await call;
  leaving.abort();
  await call.then((response) => response.arrayBuffer()).catch(() => null);
  await proxy.upstream.idle(patience.timeout);
  return { since: async () => (await lines()).slice(0, -before) };
}

const silence: Strike = () => {};
const halfway: Strike = (socket, healthy) =>
  void socket.write(Buffer.concat([begun(healthy), halfOf(healthy)]));

async function lines(): Promise<Consultation[]> {
  const answer = await proxy.get(apiPaths.consultations);
  return consultationsSchema.parse(await answer.json()).consultations;
}

const said = (found: Consultation[]) =>
  found.map(({ event, outcome, code, complete }) => [event, outcome, code, complete]);

const metadata: Exchange = {
  ...exchanges.document,
  call: (caseId) => apiPaths.metadata(caseId, siren, idOf.v2),
};

describe('an agent who leaves is no failure of ours', () => {
  test.each([
    ['the archive’s directory', exchanges.archive],
    ['what the XML says', metadata],
  ])('while %s is read: nothing was given, nothing is said', async (_what, exchange) => {
    const { since } = await leave(exchange, silence);
    await expect.poll(() => proxy.log(), patience).toContain('the client left');
    expect(said(await since())).toEqual([]);
    expect(proxy.log()).not.toContain('unexpected error');
  });

  test.each(['document', 'linkedDocument', 'registerDocument'] as const)(
    'while the %s is awaited: it was opened, and nothing of it given',
    async (name) => {
      const { since } = await leave(exchanges[name], silence);
      await expect
        .poll(async () => said(await since()))
        .toEqual([
          ['document_served', 'served', null, false],
          ['document_opened', 'served', null, null],
        ]);
      expect((await since())[0]).toMatchObject({ bytes: 0 });
      expect(proxy.log()).not.toContain('unexpected error');
    },
  );

  test.each(['document', 'linkedDocument', 'registerDocument'] as const)(
    'while the %s is on its way: a part of it was given',
    async (name) => {
      const { since } = await leave(exchanges[name], halfway);
      await expect
        .poll(async () => said(await since()))
        .toEqual([
          ['document_served', 'served', null, false],
          ['document_opened', 'served', null, null],
        ]);
      expect((await since())[0]?.bytes).toBeGreaterThan(0);
      expect(proxy.log()).not.toContain('unexpected error');
    },
  );

  test.each([
    ['list', 'filings_listed'],
    ['figures', 'figures_read'],
    ['registerList', 'filings_listed'],
  ] as const)('while the %s is awaited: the call goes on, and fails by itself', async (name, event) => {
    const { since } = await leave(exchanges[name], silence);
    await expect
      .poll(async () => said(await since()), patience)
      .toEqual([[event, 'failed', 'upstream_timeout', null]]);
    expect(proxy.log()).not.toContain('unexpected error');
  });
});
