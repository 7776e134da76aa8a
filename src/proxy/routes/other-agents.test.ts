import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { caseSchema } from '#contract/cases.ts';
import { apiPaths } from '#contract/paths.ts';

import { ours, problemOf } from '../testing/running-proxy.ts';
import { startRecorded, type Recorded } from '../trail/testing/recorded.ts';

const siren = '000314153';
const agents = 6;

type Call = { method: 'GET' | 'POST'; address: (caseId: string) => string };

/** Every address within a case, as the contract lists them. */
const calls: Call[] = Object.entries(apiPaths)
  .map(([name, of]): Call => {
    const address = (caseId: string) =>
      typeof of === 'string' ? of : (of as (...parts: string[]) => string)(caseId, siren, '1');
    return { method: name === 'resumeCase' || name === 'closeCase' ? 'POST' : 'GET', address };
  })
  .filter(({ address }) => address('CASE').startsWith('/api/cases/CASE/'));

let proxy: Recorded;
const cookies: string[] = [];
const cases: string[] = [];
beforeAll(async () => {
  proxy = await startRecorded({
    AGENT_CALLS_PER_MINUTE: '100000',
    AGENT_DOCUMENTS_PER_MINUTE: '100000',
  });
  const browser = { ...ours, 'sec-fetch-site': 'same-origin' };
  for (let agent = 0; agent < agents; agent += 1) {
    const seen = await proxy.get(apiPaths.session, browser);
    cookies.push(seen.headers.getSetCookie()[0]?.split(';')[0] ?? '');
    const asked = { demarche: 'marches', objet: `agent ${agent}`, commitment: true };
    const answer = await proxy.post(apiPaths.cases, asked, { ...browser, cookie: cookies[agent] ?? '' });
    cases.push(caseSchema.parse(await answer.json()).id);
  }
});
afterAll(() => proxy.remove());

test('the addresses within a case are all there', () => {
  expect(calls.length).toBeGreaterThanOrEqual(10);
  expect(new Set(cookies).size).toBe(agents);
});

test('whoever asks in the case of another finds none: 404, recorded, and no upstream is asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: agents - 1 }),
      fc.integer({ min: 1, max: agents - 1 }),
      fc.constantFrom(...calls),
      async (owner, distance, { method, address }) => {
        const asker = (owner + distance) % agents;
        const headers = { ...ours, 'sec-fetch-site': 'same-origin', cookie: cookies[asker] ?? '' };
        const target = address(cases[owner] ?? '');
        await proxy.news();
        const before = proxy.simulator.requests().length;
        const answer = method === 'POST' ? proxy.post(target, {}, headers) : proxy.get(target, headers);
        expect(await problemOf(answer)).toMatchObject({ code: 'case_unknown', status: 404 });
        expect(proxy.simulator.requests().length).toBe(before);
        expect(await proxy.news()).toMatchObject([
          {
            event: 'request_refused',
            code: 'case_unknown',
            case: cases[owner],
            objet: null,
            demarche: null,
          },
        ]);
      },
    ),
    { numRuns: 150 },
  );
});

test('and the owners still have theirs', async () => {
  for (const [agent, cookie] of cookies.entries()) {
    const headers = { ...ours, 'sec-fetch-site': 'same-origin', cookie };
    const answer = await proxy.get(apiPaths.archiveProgress(cases[agent] ?? '', siren), headers);
    expect(answer.status).toBe(200);
  }
});
