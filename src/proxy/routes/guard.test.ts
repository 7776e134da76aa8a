import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { apiPaths, loginPaths, requestIdHeader } from '#contract/paths.ts';

import { guardHeaders } from '../headers.ts';
import { headOf, rawExchange } from '../testing/raw-exchange.ts';
import { ours, problemOf, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

const sound = '000314153';
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

let proxy: RunningProxy;
let caseId: string;
beforeAll(async () => {
  proxy = await startProxy();
  caseId = (await proxy.openCase()).id;
});
afterAll(() => proxy.close());

/** Every address of the contract, within a case that is open. */
function addresses(): string[] {
  const given = [caseId, sound, '1'] as const;
  return [...Object.values(apiPaths), ...Object.values(loginPaths)].map((path) =>
    typeof path === 'string'
      ? path
      : (path as (...parts: string[]) => string)(...given.slice(0, path.length)),
  );
}

/** What every answer must carry, whatever it is; a document and an asset have a rule of their own each. */
const guard = guardHeaders(null);

function guardOf(headers: Headers): Record<string, string | null> {
  return Object.fromEntries(Object.keys(guard).map((name) => [name, headers.get(name)]));
}

test('every answer tells its number, and a failure the same in its body', async () => {
  const answers = await Promise.all([1, 2].map(() => fetch(`${proxy.url}${apiPaths.health}`)));
  const numbers = answers.map(({ headers }) => headers.get(requestIdHeader));
  expect(new Set(numbers).size).toBe(2);
  for (const number of numbers) expect(number).toMatch(/^[\da-f-]{36}$/);
  const refused = await fetch(`${proxy.url}${apiPaths.figures('none', sound)}`, { headers: ours });
  expect((await problemOf(refused)).requestId).toBe(refused.headers.get(requestIdHeader));
});

describe('the guard of the table is on', () => {
  test('every address with every method', async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(18);
    for (const path of all)
      for (const method of methods)
        for (const headers of [{}, ours]) {
          const answer = await fetch(proxy.url + path, { method, headers });
          await answer.arrayBuffer();
          expect(guardOf(answer.headers)).toEqual(guard);
        }
  });

  test.each([
    '/',
    '/entreprises/000314153',
    '/robots.txt',
    '/none.txt',
    '//',
    '//evil.example/',
    '/%00',
    '/..%2f',
  ])('the page %s', async (path) => {
    expect(guardOf((await fetch(proxy.url + path)).headers)).toEqual(guard);
  });

  test('assets, which are kept for a year', async () => {
    const { headers } = await proxy.get('/assets/app-1a2b3c.js', {});
    expect(guardOf(headers)).toEqual({ ...guard, 'cache-control': 'public, max-age=31536000, immutable' });
  });

  test('documents, which run nothing', async () => {
    const { id } = await proxy.openCase();
    const list = await proxy.get(apiPaths.filings(id, sound));
    const { filings } = (await list.json()) as { filings: { id: string }[] };
    const answer = await proxy.get(apiPaths.document(id, sound, filings[0]?.id ?? ''));
    await answer.body?.cancel();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(guardOf(answer.headers)).toEqual({
      ...guard,
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a version that is none', 'GET / HTTP/9.9\r\nhost: x\r\n\r\n', 400],
    ['a header that is none', 'GET / HTTP/1.1\r\nhost: x\r\na b: c\r\n\r\n', 400],
    ['headers too long', `GET / HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(20_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
    ],
    ['two hosts', 'GET /api/health HTTP/1.1\r\nhost: x\r\nHost: x\r\nconnection: close\r\n\r\n', 400],
    ['no host', 'GET /api/health HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['an address that cannot be decoded', 'GET /api/% HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    [
      'an address that is too long for a route',
      `GET /api/cases/${'a'.repeat(200)}/close HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      404,
    ],
    [
      'the address of another',
      'GET http://evil.example/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      400,
    ],
    ['a method that nobody knows', 'BREW / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400],
    ['a trace', 'TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404],
    [
      'an expectation',
      'GET /api/none HTTP/1.1\r\nhost: x\r\nexpect: a-biscuit\r\nconnection: close\r\n\r\n',
      404,
    ],
  ])('what is malformed: %s', async (_what, sent, status) => {
    const head = headOf(await rawExchange(proxy.url, sent));
    expect(head.status).toBe(status);
    expect(guardOf(head.headers)).toEqual(guard);
    expect(head.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(Buffer.from(head.body, 'latin1').toString())).toMatchObject({ status });
  });

  test('what is refused before any route: a body too long, of a wrong type, in a wrong encoding', async () => {
    for (const [type, body] of [
      ['application/json', JSON.stringify({ objet: 'x'.repeat(20_000) })],
      ['text/plain', '{"demarche":"marches","objet":"a","commitment":true}'],
      ['application/x-www-form-urlencoded', 'demarche=marches'],
      ['multipart/form-data; boundary=a', '--a--'],
      ['text/xml', '<a/>'],
    ] as const)
      for (const path of [apiPaths.cases, apiPaths.closeCase(caseId), apiPaths.logout, apiPaths.activity]) {
        const answer = await proxy.post(path, body, { ...ours, 'content-type': type });
        expect(guardOf(answer.headers)).toEqual(guard);
        expect(await problemOf(answer)).toMatchObject({ code: 'invalid_request' });
      }
  });

  test('an https origin: browsers are told to keep to it', () => {
    expect(guardHeaders(new URL('https://bilanscope.example'))).toHaveProperty(
      'strict-transport-security',
      'max-age=31536000; includeSubDomains',
    );
  });

  test('a policy that allows no inline script, no evaluation, no other origin', () => {
    const policy = guardHeaders(null)['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|'unsafe-hashes'|strict-dynamic/);
  });
});
