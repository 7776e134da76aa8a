import { afterEach, describe, expect, test } from 'vitest';

import type { Filings } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import { waitsSchema, type Wait } from '#contract/waits.ts';

import { ours, problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';
import { documentedLimits } from '../upstream/quota/documented-limits.ts';

const sound = '000314153';
/** Members of the cast that INPI answers about. */
const others = ['000104018', '000100115', '000105122'];

let proxy: RunningProxy | null = null;
afterEach(async () => {
  await proxy?.close();
  proxy = null;
});

/** A proxy before a service that announces what the real one does. */
async function strictProxy(): Promise<RunningProxy> {
  proxy = await startProxy({}, { limits: 'real' }, undefined, undefined, { limits: documentedLimits.v2 });
  return proxy;
}

/** A browser's own agent of the demonstration. */
async function agentOf(running: RunningProxy): Promise<Record<string, string>> {
  const answer = await running.get(apiPaths.cases, { ...ours, 'sec-fetch-site': 'same-origin' });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { ...ours, 'sec-fetch-site': 'same-origin', cookie };
}

async function waitsOf(running: RunningProxy, headers: Record<string, string>): Promise<Wait[]> {
  return waitsSchema.parse(await (await running.get(apiPaths.waits, headers)).json()).waits;
}

/** Asks until something is as expected: the proxy hears of a client's leaving when its socket closes. */
async function eventually<T>(ask: () => Promise<T>, expected: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await ask();
    if (expected(value)) return value;
  }
}

describe('calls that wait for their turn', () => {
  test('are told to their own agent, and go when their client leaves', async () => {
    const running = await strictProxy();
    const agent = await agentOf(running);
    const opened = await running.post(
      apiPaths.cases,
      { demarche: 'marches', objet: 'attente', commitment: true },
      agent,
    );
    const { id } = (await opened.json()) as { id: string };
    const list = (siren: string, signal?: AbortSignal) =>
      fetch(running.url + apiPaths.filings(id, siren, true), {
        headers: agent,
        ...(signal === undefined ? {} : { signal }),
      });
    for (let call = 0; call < 4; call += 1) expect((await list(sound)).status).toBe(200);
    expect(await waitsOf(running, agent)).toEqual([]);
    const leaving = new AbortController();
    const waiting = others.map((siren) => list(siren, leaving.signal).catch((error: Error) => error.name));
    const waits = await eventually(
      () => waitsOf(running, agent),
      ({ length }) => length === others.length,
    );
    expect(waits.map(({ source, siren, ahead }) => [source, siren, ahead])).toEqual(
      others.map((siren, ahead) => ['inpi', siren, ahead]),
    );
    for (const { seconds } of waits) expect(seconds).toBeGreaterThan(0);
    expect(await waitsOf(running, await agentOf(running))).toEqual([]);
    const asked = running.simulator.requests().filter(({ path }) => path.includes('bilans_inpi'));
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    leaving.abort();
    await Promise.all(waiting);
    expect(
      await eventually(
        () => waitsOf(running, agent),
        ({ length }) => length === 0,
      ),
    ).toEqual([]);
  });

  test('beyond our patience are refused with their place, and when to come back', async () => {
    const running = await startProxy({}, { limits: 'real' }, undefined, undefined, {
      limits: documentedLimits.v2,
      patienceMs: 1000,
    });
    proxy = running;
    const { id } = await running.openCase();
    const refresh = () => running.get(apiPaths.filings(id, sound, true));
    for (let call = 0; call < 4; call += 1) expect((await refresh()).status).toBe(200);
    const answer = await refresh();
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ status: 429, code: 'upstream_rate_limited' });
    expect(problem.retryAfter).toBeGreaterThan(0);
    expect(problem.retryAfter).toBeLessThanOrEqual(60);
    expect(answer.headers.get('retry-after')).toBe(String(problem.retryAfter));
    expect(running.simulator.requests().filter(({ status }) => status === 429)).toEqual([]);
  });

  test('documents of v3 are counted too, forty downloads a minute for a token', async () => {
    const running = await startProxy(
      { SIMULATOR_CONTRACT: 'v3', AGENT_DOCUMENTS_PER_MINUTE: '1000' },
      { limits: 'real' },
      undefined,
      undefined,
      { limits: documentedLimits.v3, patienceMs: 1000 },
    );
    proxy = running;
    const { id } = await running.openCase();
    const { filings } = (await (await running.get(apiPaths.filings(id, sound))).json()) as Filings;
    const open = () => running.get(apiPaths.document(id, sound, filings[0]?.id ?? ''));
    const statuses: number[] = [];
    for (let call = 0; call < 40; call += 1) {
      const answer = await open();
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await problemOf(open())).toMatchObject({ code: 'upstream_rate_limited', status: 429 });
    const downloads = running.simulator
      .requests()
      .filter(({ path }) => path.includes('/proxy/inpi/download/'));
    expect(downloads.map(({ status }) => status)).toEqual(statuses);
  });

  test('asking for them counts for nothing, and asks for an agent', async () => {
    proxy = await startProxy({ AGENT_CALLS_PER_MINUTE: '3' });
    for (let call = 0; call < 10; call += 1) expect((await proxy.get(apiPaths.waits)).status).toBe(200);
    expect((await proxy.get(apiPaths.cases)).status).toBe(200);
    expect(await problemOf(proxy.get(apiPaths.waits, {}))).toMatchObject({ code: 'cross_site' });
  });
});
