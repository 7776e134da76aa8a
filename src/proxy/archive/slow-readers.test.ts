import { once } from 'node:events';

import { afterEach, expect, test, vi } from 'vitest';

import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { archivesOf, companyArchive, filing, nameOf, pdf, readAll } from './testing/company.ts';
import { zipOf } from './testing/zip-bytes.ts';

closeServersAfterEach();
afterEach(() => {
  vi.useRealTimers();
});

const listed = filing('12', 2023);
const never = new AbortController().signal;

/** Opens a document of a given size, reads its first bytes, and pauses. */
async function pausedReader(bytes: number, method: number) {
  const content = pdf(bytes);
  const server = await serve(zipOf([{ name: `${nameOf(2023)}.pdf`, data: content, method }]));
  const archives = archivesOf(server.host);
  const { stream } = await archives.document(companyArchive(server.url, [listed]), listed, never);
  const [first] = (await once(stream, 'data')) as [Buffer];
  stream.pause();
  const socket = server.connections.at(-1);
  if (socket === undefined) throw new Error('no exchange was made');
  const readOn = async () => Buffer.concat([first, await readAll(stream)]).equals(content);
  return { stream, socket, server, readOn };
}

test.each([0, 8])('a reader who pauses slows the storage down (method %s)', async (method) => {
  const { socket, readOn } = await pausedReader(24_000_000, method);
  let held = 0;
  const isStill = () => held === (held = socket.writableLength);
  await expect.poll(isStill).toBe(true);
  expect(held).toBeGreaterThan(0);
  expect(await readOn()).toBe(true);
});

test.each([0, 8])(
  'a storage that closes while its reader pauses harms nothing (method %s)',
  async (method) => {
    const { socket, readOn } = await pausedReader(2_000_000, method);
    await expect.poll(() => socket.writableFinished).toBe(true);
    expect(await readOn()).toBe(true);
  },
);

test('the silence of a reader who pauses is not taken for the storage’s', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { readOn } = await pausedReader(4_000_000, 0);
  await expect.poll(() => vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(3_600_000);
  expect(await readOn()).toBe(true);
});

test.each([0, 8])('a reader who leaves ends the exchange at once (method %s)', async (method) => {
  const { stream, server } = await pausedReader(24_000_000, method);
  stream.destroy();
  await once(stream, 'close');
  await server.idle();
  expect(server.asked).toHaveLength(2);
});
