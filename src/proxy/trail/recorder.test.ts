import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { request as ask, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { ProblemError } from '../problem-error.ts';
import { recordRequests } from './hooks.ts';
import { Recorder } from './recorder.ts';
import { searchTrail } from './search.ts';
import { otherSeal, seal, temporaryFolder } from './testing/sample-trail.ts';
import { Trail } from './trail.ts';

type Source = () => { stream: Readable; size: number | null };

const piece = randomBytes(64 * 1024);
const asked = { filing: { id: '7', closingDate: null }, name: 'a.pdf' };
const any = { siren: null, agent: null, case: null, event: null, from: null, to: null };

let folder: string;
let remove: () => Promise<void>;
let server: FastifyInstance;
let source: Source;
let log: string;
let recorder: Recorder;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  log = '';
  recorder = new Recorder(new Trail({ folder, seal }, Date.now), Date.now);
  server = fastify({ logger: { stream: { write: (line: string) => void (log += line) } } });
  recordRequests(server, recorder);
  server.get('/document', async (request, reply) => {
    recorder.attempt(request, 'document_opened');
    const { stream } = await recorder.document(request, reply, asked, () => Promise.resolve(source()));
    return reply.send(stream);
  });
});
afterEach(async () => {
  await server.close();
  await remove();
});

async function get(): Promise<IncomingMessage> {
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const [answer] = (await once(ask(`${url}/document`).end(), 'response')) as [IncomingMessage];
  return answer;
}

/** The lines, once the server has written its last. */
async function lines() {
  await server.close();
  const found = [];
  for await (const { line } of searchTrail(folder, seal, any)) found.push(line);
  return found;
}

/** The client's leaving destroys the source, with an error that nobody awaits. */
function closing(stream: Readable): Promise<void> {
  return new Promise((done) => void stream.once('close', () => done()));
}

/** Pieces without end, until somebody leaves. */
function endless(): Readable {
  return Readable.from(
    (function* () {
      for (;;) yield piece;
    })(),
    { objectMode: false },
  );
}

describe('a document', () => {
  test('of many pieces is served whole, with its digest', async () => {
    const bytes = Buffer.concat(Array.from({ length: 300 }, () => piece));
    source = () => ({ stream: Readable.from([bytes], { objectMode: false }), size: bytes.length });
    const hash = createHash('sha256');
    for await (const chunk of await get()) hash.update(chunk as Buffer);
    const digest = hash.digest('hex');
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await lines()).toMatchObject([
      { event: 'document_opened' },
      {
        event: 'document_served',
        outcome: 'served',
        bytes: bytes.length,
        sha256: digest,
        complete: true,
        opened: 1,
      },
    ]);
  });

  test.each([1e12, null])(
    'of %s bytes is on disk as opened before its first, and cut when the client leaves',
    async (size) => {
      const stream = endless();
      source = () => ({ stream, size });
      const answer = await get();
      const atFirstByte = [];
      for await (const { line } of searchTrail(folder, seal, any)) atFirstByte.push(line?.event);
      expect(atFirstByte).toEqual(['document_opened']);
      answer.destroy();
      await closing(stream);
      const [, served] = await lines();
      expect(served).toMatchObject({
        event: 'document_served',
        outcome: 'served',
        code: null,
        complete: false,
        opened: 1,
      });
      const sent = served?.bytes ?? 0;
      expect(sent).toBeGreaterThanOrEqual(piece.length);
      const whole = Buffer.concat(Array.from({ length: Math.ceil(sent / piece.length) }, () => piece));
      expect(served?.sha256).toBe(createHash('sha256').update(whole.subarray(0, sent)).digest('hex'));
    },
  );

  test('is failed when its source breaks, with what had left', async () => {
    const stream = Readable.from(
      (function* () {
        yield piece;
        throw new ProblemError('upstream_timeout');
      })(),
      { objectMode: false },
    );
    source = () => ({ stream, size: 2 * piece.length });
    await expect((await get()).toArray()).rejects.toBeInstanceOf(Error);
    expect((await lines())[1]).toMatchObject({
      outcome: 'failed',
      code: 'upstream_timeout',
      bytes: piece.length,
      complete: false,
    });
  });

  test('is not whole when it is shorter than was announced', async () => {
    source = () => ({ stream: Readable.from([piece], { objectMode: false }), size: piece.length + 1 });
    await (await get()).toArray();
    expect((await lines())[1]).toMatchObject({ outcome: 'served', bytes: piece.length, complete: false });
  });

  test('is failed when it cannot be opened, and said so once', async () => {
    source = () => {
      throw new ProblemError('document_missing');
    };
    expect((await get()).statusCode).toBe(404);
    expect(await lines()).toMatchObject([
      { event: 'document_opened', outcome: 'served' },
      { event: 'document_served', outcome: 'failed', code: 'document_missing', bytes: 0, complete: false },
    ]);
  });

  test('whose end cannot be written leaves its opening, and a word in the technical log', async () => {
    const stream = endless();
    source = () => ({ stream, size: 1e12 });
    const answer = await get();
    await rename(folder, `${folder}-away`);
    answer.destroy();
    await closing(stream);
    await server.close();
    expect(log).toMatch(/"fault":"ENOENT","msg":"the trail cannot be written"/);
    await rename(`${folder}-away`, folder);
    expect(await lines()).toMatchObject([{ event: 'document_opened' }]);
  });
});

test('a failure that nobody foresaw is told as an unexpected one', async () => {
  server.get('/event', (request) => recorder.event(request, 'theft' as 'login'));
  const { statusCode } = await server.inject('/event');
  expect(statusCode).toBe(503);
  expect(log).toMatch(/"fault":"unexpected"/);
});

test('what is wrong with the trail is known when it is opened', async () => {
  await recorder.open();
  await recorder.close();
  const other = new Recorder(new Trail({ folder, seal: otherSeal }, Date.now), Date.now);
  await expect(other.open()).rejects.toMatchObject({ fault: 'foreign' });
});

test('a trail of the demonstration lives in a folder of its own, and leaves nothing', async () => {
  const trail = new Trail(null, Date.now);
  await trail.open();
  await trail.close();
  await expect(trail.ready()).rejects.toMatchObject({ fault: 'closed' });
});
