import { afterEach, describe, expect, test } from 'vitest';

import type { ProblemError } from '../problem-error.ts';
import { Loopback } from '../testing/loopback.ts';
import { turnsFor } from './quota/testing/turns.ts';
import { virtualClock } from './quota/testing/virtual-clock.ts';
import { callTime, callTo, failureOfCall } from './testing/call.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

describe('a call that API Entreprise refuses', () => {
  test('an error code tells more than its status', async () => {
    const base = await loopback.http((_request, response) => {
      const errors = [{ code: '17020', title: 'x', detail: 'canary', meta: { retry_in: 239.4 } }];
      response.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
    });
    const failure = await failureOfCall(base);
    expect(failure).toMatchObject({ code: 'upstream_maintenance', retryAfter: 240, reason: null });
    expect(JSON.stringify(failure) + String(failure.stack)).not.toContain('canary');
  });

  test.each([
    ['no JSON', '<h1>410</h1>'],
    ['v2’s sentences', '{"errors":["Votre token est expiré"]}'],
    ['a code that nobody knows', '{"errors":[{"code":"99998"}]}'],
    ['too long a body', `{"errors":[{"code":"00103","detail":"${'x'.repeat(70_000)}"}]}`],
  ])('a refusal with %s is told by its status', async (_what, body) => {
    const base = await loopback.http((_request, response) => response.writeHead(410).end(body));
    expect(await failureOfCall(base)).toMatchObject({ code: 'upstream_refused', reason: 'contract_gone' });
  });

  test('a refusal whose body never ends is told by its status all the same', async () => {
    const base = await loopback.raw(
      (socket) => void socket.write('HTTP/1.1 403 No\r\nContent-Length: 9\r\n\r\n{'),
    );
    expect((await failureOfCall(base, { deadlineMs: 400 })).code).toBe('upstream_refused');
  });

  test('asking afresh passes over the service’s cache too', async () => {
    const base = await loopback.http((request, response) =>
      response.end(JSON.stringify(request.headers['cache-control'] ?? null)),
    );
    expect(await callTo(base)).toBeNull();
    expect(await callTo(base, { deadlineMs: 1000, fresh: true })).toBe('no-cache');
  });

  test('silence five times running is a probable ban: nothing leaves any more until a ping is answered', async () => {
    let silent = true;
    let calls = 0;
    const base = await loopback.http((_request, response) => {
      calls += 1;
      if (!silent) response.writeHead(404).end();
    });
    const clock = virtualClock(callTime);
    const turns = turnsFor({ clock, probe: () => Promise.resolve(!silent) });
    const reasonOf = async () =>
      (await failureOfCall(base, { deadlineMs: silent ? 300 : 1000, turns })).reason;
    for (const expected of [null, null, null, null, 'probable_ban', 'probable_ban'])
      expect(await reasonOf()).toBe(expected);
    expect(calls).toBe(5);
    silent = false;
    expect(await failureOfCall(base, { turns })).toMatchObject({ reason: 'probable_ban', retryAfter: 60 });
    await clock.pass(60_000);
    expect((await failureOfCall(base, { turns })).code).toBe('not_found');
    silent = true;
    expect(await reasonOf()).toBeNull();
  });

  test('a company refused by a 429 is not asked about again before its time', async () => {
    let calls = 0;
    const base = await loopback.http((_request, response) => {
      calls += 1;
      response.writeHead(429, { 'retry-after': '37' }).end();
    });
    const turns = turnsFor({ now: () => callTime });
    for (let time = 0; time < 3; time += 1)
      expect(await callTo(base, { turns }).catch((error: ProblemError) => error)).toMatchObject({
        code: 'upstream_rate_limited',
        retryAfter: 37,
      });
    expect(calls).toBe(1);
  });
});
