import type { Socket } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { Loopback } from '../testing/loopback.ts';
import { failureOfCall } from './testing/call.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

describe('an exchange that goes wrong', () => {
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
    const failure = await failureOfCall(await loopback.raw(answer), { deadlineMs: 300 });
    expect(failure.code).toBe(code);
    expect(String(failure.stack)).not.toContain('canary-token');
  });

  test('a port where nobody listens is unavailable', async () => {
    const base = await loopback.http(() => {});
    await loopback.close();
    expect((await failureOfCall(base)).code).toBe('upstream_unavailable');
  });
});
