import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { consultationsSchema, type Consultation } from '#contract/consultations.ts';
import { apiPaths } from '#contract/paths.ts';

import { cutStalledReaders, defaultPatience, patienceOptions, type Patience } from './slow-clients.ts';
import { headOf, rawConnection, untilClosed } from './testing/raw-exchange.ts';
import { startProxy, type RunningProxy } from './testing/running-proxy.ts';

const patience: Patience = { ...defaultPatience, stallMs: 300 };
/** Far more than what the buffers between two sockets of this machine hold. */
const documentBytes = 20_000_000;
/** The company whose filings are the files of the simulator's folder. */
const siren = '788242667';

const wide = {
  SIMULATOR_CONTRACT: 'v3',
  AGENT_CALLS_PER_MINUTE: '10000',
  AGENT_DOCUMENTS_PER_MINUTE: '1000',
};

let folder: string;
let proxy: RunningProxy;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bilanscope-slow-'));
  const parts = [Buffer.from('%PDF-1.7\n'), randomBytes(documentBytes), Buffer.from('\n%%EOF')];
  writeFileSync(join(folder, 'large.pdf'), Buffer.concat(parts));
  proxy = await startProxy(wide, { folder }, (config) => config, patience);
});
afterAll(async () => {
  await proxy.close();
  rmSync(folder, { recursive: true });
});

const post = 'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

/** Sends one byte after another, as long as somebody takes them. */
function drip(socket: Socket): void {
  const timer = setInterval(() => socket.write('1'), 10);
  socket.once('close', () => clearInterval(timer));
}

/** A door that waits for one thing alone; what it says on a connection that begins so, until it closes it. */
async function saidBy(waits: Partial<Patience>, begun: string, drips: boolean): Promise<string> {
  const server = fastify(patienceOptions({ ...defaultPatience, checkMs: 20, ...waits }));
  server.post('/api/cases', () => ({}));
  server.get('/', () => ({}));
  const socket = await rawConnection(await server.listen({ host: '127.0.0.1', port: 0 }));
  socket.write(begun);
  if (drips) drip(socket);
  const said = await untilClosed(socket);
  await server.close();
  return said;
}

describe('a slow client is closed', () => {
  const headers = { headersMs: 150, requestMs: 60_000, idleMs: 60_000 };
  const request = { headersMs: 150, requestMs: 150, idleMs: 60_000 };
  const idle = { headersMs: 60_000, requestMs: 60_000, idleMs: 50 };

  test.each<[string, Partial<Patience>, string, boolean]>([
    ['that says nothing', headers, '', false],
    ['that stops in its headers', headers, 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ', false],
    ['whose headers drip', headers, 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ', true],
    ['that stops in its body', request, `${post}content-length: 9\r\n\r\n`, false],
    ['whose body drips', request, `${post}content-length: 9000\r\n\r\n`, true],
    ['whose chunks never end', request, `${post}transfer-encoding: chunked\r\n\r\n1\r\n1\r\n`, false],
  ])('%s', async (_what, waits, begun, drips) => {
    expect(headOf(await saidBy(waits, begun, drips)).status).toBe(408);
  });

  test('that asks nothing more after an answer', async () => {
    expect(headOf(await saidBy(idle, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n', false)).status).toBe(200);
  });

  test('within seconds, as things stand', () => {
    const { stallMs, ...others } = defaultPatience;
    expect(Math.max(...Object.values(others))).toBeLessThanOrEqual(5000);
    expect(stallMs).toBeLessThanOrEqual(30_000);
  });
});

/** Asks for the document, and takes its first bytes. */
async function reader(caseId: string, id: string): Promise<Socket> {
  const socket = await rawConnection(proxy.url);
  socket.write(
    `GET ${apiPaths.document(caseId, siren, id)} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-requested-by: bilanscope\r\n\r\n`,
  );
  const [first] = (await once(socket, 'data')) as [Buffer];
  expect(headOf(first.toString('latin1')).status).toBe(200);
  socket.pause();
  return socket;
}

async function servedOf(caseId: string): Promise<Consultation[]> {
  const answer = await proxy.get(apiPaths.consultations);
  const { consultations } = consultationsSchema.parse(await answer.json());
  return consultations.filter((line) => line.event === 'document_served' && line.case === caseId);
}

describe('a reader of a document', () => {
  async function opened(): Promise<[string, string]> {
    const { id } = await proxy.openCase();
    const list = await proxy.get(apiPaths.filings(id, siren));
    const { filings } = (await list.json()) as { filings: { id: string }[] };
    return [id, filings[0]?.id ?? ''];
  }

  test('who takes nothing is cut, and the trail says how little was handed on', async () => {
    const [caseId, id] = await opened();
    const socket = await reader(caseId, id);
    await expect.poll(() => servedOf(caseId), { timeout: 10_000 }).toMatchObject([{ complete: false }]);
    const [served] = await servedOf(caseId);
    expect(served?.bytes).toBeLessThan(documentBytes);
    socket.resume();
    await untilClosed(socket);
  });

  test('those who leave leave nothing open behind them', async () => {
    const [caseId, id] = await opened();
    const sockets = await Promise.all(Array.from({ length: 4 }, () => reader(caseId, id)));
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await servedOf(caseId)).length, { timeout: 10_000 }).toBe(4);
    expect((await servedOf(caseId)).every(({ complete }) => complete === false)).toBe(true);
  });
});

describe('an answer that waits', () => {
  async function served(source: Readable) {
    const server = fastify();
    cutStalledReaders(server, { ...defaultPatience, stallMs: 100 });
    server.get('/', (_request, reply) => reply.send(source));
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const socket = await rawConnection(url);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    return { socket, close: () => server.close() };
  }

  test('for its reader frees its source', async () => {
    const source = new Readable({
      read() {
        this.push(Buffer.alloc(64 * 1024));
      },
    });
    const { socket, close } = await served(source);
    socket.pause();
    await once(source, 'close');
    expect(source.readableEnded).toBe(false);
    socket.destroy();
    await close();
  });

  test('for its source is left alone', async () => {
    const source = new Readable({ read() {} });
    const { socket, close } = await served(source);
    source.push('begun, ');
    await once(socket, 'data');
    const silence = once(socket, 'data');
    const timer = setTimeout(() => {
      source.push('ended');
      source.push(null);
    }, 400);
    const [rest] = (await silence) as [Buffer];
    expect(rest.toString()).toContain('ended');
    clearTimeout(timer);
    await close();
  });
});
