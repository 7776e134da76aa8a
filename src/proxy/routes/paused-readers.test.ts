import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

import { afterEach, expect, test, vi } from 'vitest';

import { readAll } from '../archive/testing/company.ts';
import { exchanges } from '../testing/faults/exchanges.ts';
import { contentsOf } from '../testing/faults/healthy.ts';
import { bytesOf } from '../testing/faults/hostile-upstream.ts';
import { begun, halfOf } from '../testing/faults/strikes.ts';
import { startStruck, type StruckProxy } from '../testing/faults/struck-proxy.ts';
import { ours } from '../testing/running-proxy.ts';

const contents = contentsOf(20 * 1024 * 1024);
const minutes = { headMs: 60_000, idleMs: 60_000, totalMs: 600_000 };

// Twenty mebibytes a time.
vi.setConfig({ testTimeout: 90_000 });

let proxy: StruckProxy;
afterEach(() => proxy.close());

/** An agent who has begun to read a document and pauses, and the connection through which it comes. */
async function pausedReader(name: 'document' | 'linkedDocument' | 'registerDocument', whole: boolean) {
  const exchange = exchanges[name];
  proxy = await startStruck(exchange, { contents, deadlineMs: 60_000, documentDeadlines: minutes });
  const caseId = await proxy.caseReady();
  const { promise, resolve } = Promise.withResolvers<Socket>();
  const fault = {
    name: 'waits',
    answer: (socket: Socket, healthy: Parameters<typeof bytesOf>[0]) => {
      socket.write(whole ? bytesOf(healthy) : Buffer.concat([begun(healthy), halfOf(healthy)]));
      resolve(socket);
    },
    gives: {},
  };
  proxy.upstream.strike(fault, exchange.paths);
  const request = get(proxy.url + exchange.call(caseId), { headers: ours, agent: false });
  const [reader] = (await once(request, 'response')) as [IncomingMessage];
  const upstream = await promise;
  let held = -1;
  await expect
    .poll(
      () => {
        const before = held;
        held = upstream.writableLength;
        return held > 0 && held === before;
      },
      { interval: 50, timeout: 20_000 },
    )
    .toBe(true);
  return { reader, upstream, again: () => proxy.get(exchange.call(caseId)) };
}

const names = ['document', 'linkedDocument', 'registerDocument'] as const;

test.each(names)('a reader who pauses holds back the upstream, and gets the whole %s', async (name) => {
  const { reader, upstream } = await pausedReader(name, true);
  upstream.end();
  expect((await readAll(reader)).equals(contents.document)).toBe(true);
  await proxy.upstream.idle(10_000);
});

test.each(
  names.flatMap((name) => [
    [name, 'closes', (socket: Socket): void => void socket.destroy()] as const,
    [name, 'resets', (socket: Socket): void => void socket.resetAndDestroy()] as const,
  ]),
)('an upstream that, its %s’s reader pausing, %s, cuts that document alone', async (name, _how, close) => {
  const { reader, upstream, again } = await pausedReader(name, false);
  close(upstream);
  await once(upstream, 'close');
  await expect(readAll(reader)).rejects.toThrow('aborted');
  await proxy.upstream.idle(10_000);
  proxy.upstream.heal();
  expect(Buffer.from(await (await again()).arrayBuffer()).equals(contents.document)).toBe(true);
});
