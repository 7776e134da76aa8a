import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

import JSZip from 'jszip';

/** A company that no real one can be: SIRENs do not start with 000. */
export const siren = '000314153';
export const documents = 20;
export const documentBytes = 10_000_000;

/** How far the storage is: a round trip before each answer, and a rate. */
export type Distance = { roundTripMs: number; bytesPerSecond: number };

export type Upstream = {
  api: string;
  storageHost: string;
  archiveUrl: string;
  distance: Distance;
  moved(): number;
  reset(): void;
  stop(): void;
};

/** An API that lists twenty filings, and a storage with their archive of 200 MB. */
export async function startUpstream(): Promise<Upstream> {
  const file = await writeArchive();
  const distance: Distance = { roundTripMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY };
  let moved = 0;
  const storage = createServer((request, response) => {
    void serve(file, distance, request, response, (bytes) => (moved += bytes)).catch(() =>
      response.destroy(),
    );
  });
  const storageHost = await listen(storage);
  const archiveUrl = `http://${storageHost}/siade/all_documents.zip`;
  const api = createServer((_request, response) => {
    response
      .setHeaders(new Map(Object.entries({ 'content-type': 'application/json', ...wideQuota() })))
      .end(JSON.stringify(listOf(archiveUrl)));
  });
  return {
    api: `http://${await listen(api)}`,
    storageHost,
    archiveUrl,
    distance,
    moved: () => moved,
    reset: () => (moved = 0),
    stop: () => [api, storage].forEach((server) => server.close()),
  };
}

/** The proxy keeps to the documented limits, a few calls a minute, of a service that announces none. */
function wideQuota(): Record<string, string> {
  const reset = Math.ceil((Date.now() + 1) / 60_000) * 60;
  return { 'ratelimit-limit': '100000', 'ratelimit-remaining': '99999', 'ratelimit-reset': String(reset) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const nameOf = (index: number) => `CA_${siren}_7501_2010B0${1000 + index}_${2005 + index}_${1000 + index}`;

function listOf(archiveUrl: string) {
  const bilans = Array.from({ length: documents }, (_, index) => ({
    id_fichier: 1000 + index,
    siren,
    denomination_sociale: null,
    code_greffe: 7501,
    date_depot: `${2006 + index}0601`,
    nature_archive: 'B-S',
    confidentiel: 0,
    date_cloture: `${2005 + index}-12-31T00:00:00.000Z`,
    numero_gestion: `2010B0${1000 + index}`,
  }));
  return { url_documents: archiveUrl, bilans };
}

async function writeArchive(): Promise<string> {
  const zip = new JSZip();
  for (let index = 0; index < documents; index += 1) {
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      randomBytes(documentBytes - 15),
      Buffer.from('\n%%EOF'),
    ]);
    zip.file(`${nameOf(index)}.pdf`, pdf);
  }
  const names = Array.from({ length: documents }, (_, index) => ({
    [1000 + index]: [`${nameOf(index)}.pdf`],
  }));
  zip.file('Response.json', JSON.stringify({ listeIdFichier: names, listeIdFichierNonFournis: [] }));
  const file = join(mkdtempSync(join(tmpdir(), 'bilanscope-bench-')), 'archive.zip');
  await pipeline(
    zip.generateNodeStream({ streamFiles: true, compression: 'STORE' }),
    createWriteStream(file),
  );
  return file;
}

async function serve(
  file: string,
  { roundTripMs, bytesPerSecond }: Distance,
  request: IncomingMessage,
  response: ServerResponse,
  count: (bytes: number) => void,
): Promise<void> {
  const { size } = statSync(file);
  const [start, end] = rangeOf(request.headers.range, size);
  await wait(roundTripMs);
  response.writeHead(request.headers.range === undefined ? 200 : 206, {
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    'content-range': `bytes ${start}-${end}/${size}`,
    etag: '"bench"',
  });
  const began = performance.now();
  let sent = 0;
  for await (const chunk of createReadStream(file, { start, end }) as AsyncIterable<Buffer>) {
    sent += chunk.length;
    count(chunk.length);
    const due = began + (sent / bytesPerSecond) * 1000 - performance.now();
    if (due > 1) await wait(due);
    if (!response.write(chunk)) await room(response);
    if (response.destroyed) return;
  }
  response.end();
}

/** Waits until the reader has made room, or has left. */
function room(response: ServerResponse): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = () => {
    response.off('drain', done).off('close', done);
    resolve();
  };
  response.on('drain', done).on('close', done);
  return promise;
}

function rangeOf(header: string | undefined, size: number): [number, number] {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? 'bytes=0-') ?? [];
  if (from === '') return [Math.max(0, size - Number(to)), size - 1];
  return [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
}
