import { afterEach, describe, expect, test } from 'vitest';

import { Loopback } from '../testing/loopback.ts';
import { callTo, failureOfCall } from './testing/call.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

describe('a call to API Entreprise', () => {
  test('carries the token in a header, and the three mandatory parameters', async () => {
    const base = await loopback.http((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
      const { authorization } = request.headers;
      response.end(JSON.stringify({ pathname, authorization, ...Object.fromEntries(searchParams) }));
    });
    expect(await callTo(base)).toEqual({
      pathname: '/v2/bilans_inpi/000314153',
      authorization: 'Bearer canary-token',
      context: 'Marchés publics',
      recipient: '13002526500013',
      object: 'marché n° 2026-041 & suites',
    });
  });

  test.each([
    [{ 'retry-after': '37' }, 37],
    [{ 'ratelimit-reset': '1700000042' }, 42],
    [{ 'retry-after': 'Tue, 14 Nov 2023 22:13:30 GMT' }, 10],
    [{ 'retry-after': 'soon' }, 60],
    [{}, 60],
  ])('a 429 with %o is worth retrying after %i s', async (headers, seconds) => {
    const base = await loopback.http((_request, response) => response.writeHead(429, headers).end());
    expect(await failureOfCall(base)).toMatchObject({ code: 'upstream_rate_limited', retryAfter: seconds });
  });

  test('a 409 is waited out', async () => {
    let calls = 0;
    const base = await loopback.http((_request, response) => {
      calls += 1;
      response.writeHead(calls < 3 ? 409 : 200).end('{"ok":true}');
    });
    expect(await callTo(base)).toEqual({ ok: true });
    expect(calls).toBe(3);
  });

  test('nothing but a 409 is asked twice', async () => {
    let calls = 0;
    const base = await loopback.http((_request, response) => {
      calls += 1;
      response.writeHead(502).end();
    });
    await failureOfCall(base);
    expect(calls).toBe(1);
  });
});
