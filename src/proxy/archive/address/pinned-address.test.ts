import { expect, test } from 'vitest';

import type { Lookup } from '../../upstream/http-get.ts';
import { Storage } from '../storage.ts';
import { closeServersAfterEach, serve } from '../testing/archive-server.ts';

closeServersAfterEach();

const never = new AbortController().signal;
const deadlines = { headMs: 5000, idleMs: 5000, totalMs: 10_000 };
const bytes = Buffer.alloc(100_000, 'x');

/** A resolver that answers otherwise each time, the last answer for ever, and tells how often it was asked. */
function resolver(...answers: string[]): { lookup: Lookup; asked: () => number } {
  let asked = 0;
  const lookup: Lookup = (_, __, callback) => {
    const address = answers[Math.min(asked, answers.length - 1)] ?? '';
    asked += 1;
    callback(null, [{ address, family: 4 }]);
  };
  return { lookup, asked: () => asked };
}

async function read(storage: Storage, url: URL): Promise<number> {
  const { body } = await storage.part(url, 'bytes=0-99999', never);
  let length = 0;
  for await (const chunk of body) length += chunk.length;
  return length;
}

test('a connection goes to the address that was checked: its name is not resolved again', async () => {
  const server = await serve(bytes);
  const { lookup, asked } = resolver('127.0.0.1', '10.0.0.1');
  const storage = new Storage(deadlines, lookup);
  const url = new URL(server.url.replace('127.0.0.1', 'localhost'));
  expect(await read(storage, url)).toBe(bytes.length);
  expect(asked()).toBe(1);
  await expect(read(storage, url)).rejects.toMatchObject({ code: 'archive_rejected' });
  expect([asked(), server.connections.length]).toEqual([2, 1]);
});

test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.0.1', '100.64.0.1'])(
  'a name that is made to lead to %s is not followed there',
  async (address) => {
    const server = await serve(bytes);
    const { lookup } = resolver(address, '8.8.8.8');
    const url = new URL(server.url.replace('127.0.0.1', 'storage.example'));
    await expect(read(new Storage(deadlines, lookup), url)).rejects.toMatchObject({
      code: 'archive_rejected',
    });
    expect(server.connections).toEqual([]);
  },
);

test.each([301, 302, 303, 307, 308])('a redirect is refused, and not followed (%i)', async (status) => {
  const server = await serve(bytes);
  server.interfere = (_request, response) => {
    response.writeHead(status, { location: `http://${server.host}/other.zip` }).end();
    return true;
  };
  await expect(read(new Storage(deadlines), new URL(server.url))).rejects.toMatchObject({
    code: 'archive_rejected',
  });
  expect(server.asked).toEqual(['bytes=0-99999']);
});
