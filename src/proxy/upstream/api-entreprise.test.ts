import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { parseSiren, type Siren } from '#domain/siren.ts';

import { Secret } from '../access/secret.ts';
import { ProblemError } from '../problem-error.ts';
import { callApiEntreprise } from './api-entreprise.ts';

const servers: Server[] = [];
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

async function listen(server: Server): Promise<URL> {
  servers.push(server);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const http = (listener: RequestListener) => listen(createServer(listener));
const raw = (answer: (socket: Socket) => void) =>
  listen(createTcpServer((socket) => void socket.once('data', () => answer(socket))));

const inquiry = {
  siren: parseSiren('000314153') as Siren,
  token: new Secret('canary-token'),
  context: 'Marchés publics',
  recipient: '13002526500013',
  object: 'marché n° 2026-041 & suites',
};

const call = (base: URL, deadlineMs = 1000) =>
  callApiEntreprise({
    base,
    path: '/v2/bilans_inpi/000314153',
    inquiry,
    deadlineMs,
    busyWaitMs: 5,
    maxBytes: 10_000,
    now: () => 1_700_000_000_000,
  });

async function failureOf(base: URL, deadlineMs?: number): Promise<ProblemError> {
  const outcome = await call(base, deadlineMs).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(ProblemError);
  return outcome as ProblemError;
}

describe('a call to API Entreprise', () => {
  test('carries the token in a header, and the three mandatory parameters', async () => {
    const base = await http((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
      const { authorization } = request.headers;
      response.end(JSON.stringify({ pathname, authorization, ...Object.fromEntries(searchParams) }));
    });
    expect(await call(base)).toEqual({
      pathname: '/v2/bilans_inpi/000314153',
      authorization: 'Bearer canary-token',
      context: 'Marchés publics',
      recipient: '13002526500013',
      object: 'marché n° 2026-041 & suites',
    });
  });

  test.each([
    [400, 'upstream_refused'],
    [401, 'upstream_refused'],
    [403, 'upstream_refused'],
    [404, 'not_found'],
    [410, 'upstream_refused'],
    [422, 'upstream_refused'],
    [429, 'upstream_rate_limited'],
    [451, 'upstream_refused'],
    [500, 'upstream_unavailable'],
    [502, 'upstream_unavailable'],
    [503, 'upstream_maintenance'],
    [504, 'upstream_timeout'],
    [302, 'upstream_invalid'],
    [204, 'upstream_invalid'],
  ])('status %i is %s', async (status, code) => {
    const base = await http((_request, response) => response.writeHead(status, { location: '/' }).end());
    expect((await failureOf(base)).code).toBe(code);
  });

  test.each([
    [{ 'retry-after': '37' }, 37],
    [{ 'ratelimit-reset': '1700000042' }, 42],
    [{ 'retry-after': 'Tue, 14 Nov 2023 22:13:30 GMT' }, 10],
    [{ 'retry-after': 'soon' }, 60],
    [{}, 60],
  ])('a 429 with %o is worth retrying after %i s', async (headers, seconds) => {
    const base = await http((_request, response) => response.writeHead(429, headers).end());
    expect(await failureOf(base)).toMatchObject({ code: 'upstream_rate_limited', retryAfter: seconds });
  });

  test('a 409 is waited out', async () => {
    let calls = 0;
    const base = await http((_request, response) => {
      calls += 1;
      response.writeHead(calls < 3 ? 409 : 200).end('{"ok":true}');
    });
    expect(await call(base)).toEqual({ ok: true });
    expect(calls).toBe(3);
  });

  test('a 409 that lasts beyond the deadline is busy', async () => {
    const base = await http((_request, response) => response.writeHead(409).end());
    expect(await failureOf(base, 60)).toMatchObject({ code: 'upstream_busy', retryAfter: 10 });
  });

  test('nothing but a 409 is asked twice', async () => {
    let calls = 0;
    const base = await http((_request, response) => {
      calls += 1;
      response.writeHead(502).end();
    });
    await failureOf(base);
    expect(calls).toBe(1);
  });

  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
  test.each<[string, string, (socket: Socket) => void]>([
    ['silence', 'upstream_timeout', () => {}],
    ['dripping headers', 'upstream_timeout', (socket) => void socket.write('HTTP/1.1 200 OK\r\nX-A: b')],
    [
      'a stalled body',
      'upstream_timeout',
      (socket) => void socket.write(`${head}Content-Length: 99\r\n\r\n{"a"`),
    ],
    ['a close before the answer', 'upstream_unavailable', (socket) => void socket.destroy()],
    ['a reset', 'upstream_unavailable', (socket) => void socket.resetAndDestroy()],
    [
      'a truncated length',
      'upstream_unavailable',
      (socket) => void socket.end(`${head}Content-Length: 99\r\n\r\n{"a":1}`),
    ],
    [
      'a truncated chunk',
      'upstream_unavailable',
      (socket) => void socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n9\r\n{"a"`),
    ],
    [
      'a body cut without a length',
      'upstream_invalid',
      (socket) => void socket.end(`${head}Connection: close\r\n\r\n{"a":`),
    ],
    ['another protocol', 'upstream_invalid', (socket) => void socket.end('SSH-2.0-OpenSSH\r\n')],
    [
      'too long a header',
      'upstream_invalid',
      (socket) => void socket.end(`${head}X: ${'y'.repeat(20_000)}\r\n\r\n`),
    ],
    [
      'two lengths',
      'upstream_invalid',
      (socket) => void socket.end(`${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`),
    ],
    [
      'a length and chunks',
      'upstream_invalid',
      (socket) => void socket.end(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    ],
    [
      'interim answers without end',
      'upstream_invalid',
      (socket) => void socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(500)),
    ],
    [
      'HTML',
      'upstream_invalid',
      (socket) => void socket.end(`${head}Connection: close\r\n\r\n<!doctype html>`),
    ],
    [
      'a body too long',
      'upstream_invalid',
      (socket) => void socket.end(`${head}Connection: close\r\n\r\n"${'x'.repeat(50_000)}"`),
    ],
    [
      'an encoding not asked for',
      'upstream_invalid',
      (socket) => void socket.end(`${head}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`),
    ],
    [
      'bytes that are not UTF-8',
      'upstream_invalid',
      (socket) =>
        void socket.end(
          Buffer.concat([Buffer.from(`${head}Connection: close\r\n\r\n"`), Buffer.from([0xff, 0xfe, 0x22])]),
        ),
    ],
  ])('%s is %s', async (_what, code, answer) => {
    const failure = await failureOf(await raw(answer), 300);
    expect(failure.code).toBe(code);
    expect(String(failure.stack)).not.toContain('canary-token');
  });

  test('a byte order mark is no part of the JSON', async () => {
    const base = await http((_request, response) => response.end('\uFEFF{"ok":1}'));
    expect(await call(base)).toEqual({ ok: 1 });
  });

  test('a port where nobody listens is unavailable', async () => {
    const base = await http(() => {});
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    expect((await failureOf(base)).code).toBe('upstream_unavailable');
  });
});
