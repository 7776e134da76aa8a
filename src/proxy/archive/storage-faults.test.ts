import { expect, test } from 'vitest';

import type { Lookup } from '../upstream/http-get.ts';
import type { ArchiveSettings } from './archives.ts';
import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { archivesOf, companyArchive, filing, nameOf, pdf, readAll } from './testing/company.ts';
import type { Interference, StorageServer } from './testing/storage-server.ts';
import { zipOf } from './testing/zip-bytes.ts';

closeServersAfterEach();

const listed = filing('12', 2023);
const content = pdf(400_000);
const archiveBytes = zipOf([{ name: `${nameOf(2023)}.pdf`, data: content }]);
const deadlines = { headMs: 200, idleMs: 200, totalMs: 400 };

async function read(server: StorageServer, changes: Partial<ArchiveSettings> = {}): Promise<Buffer> {
  const archives = archivesOf(server.host, { deadlines, ...changes });
  const archive = companyArchive(server.url, [listed]);
  const { stream } = await archives.document(archive, listed, new AbortController().signal);
  return readAll(stream);
}

/** Interferes with the nth request only (1: the tail, 2: the document). */
function at(nth: number, interfere: Interference): Interference {
  let count = 0;
  return (request, response, range) => {
    count += 1;
    return count === nth ? interfere(request, response, range) : false;
  };
}

const status =
  (code: number, headers: Record<string, string> = {}): Interference =>
  (_, response) => {
    response.writeHead(code, headers).end('<html>');
    return true;
  };

test.each<[string, string, Interference]>([
  ['a redirect', 'archive_rejected', status(302, { location: 'http://169.254.169.254/' })],
  ['a permanent redirect', 'archive_rejected', status(308, { location: '/other.zip' })],
  [
    'a body encoded though identity was asked',
    'archive_rejected',
    status(206, { 'content-encoding': 'gzip', 'content-range': 'bytes 0-5/6' }),
  ],
  ['an error of the storage', 'upstream_unavailable', status(500)],
  ['an overload of the storage', 'upstream_unavailable', status(503)],
  ['an answer that nobody expects', 'upstream_unavailable', status(204)],
  ['a request that the storage refuses', 'upstream_unavailable', status(401)],
  [
    'a range that is not the one asked',
    'archive_rejected',
    status(206, { 'content-range': `bytes 1-6/${archiveBytes.length}` }),
  ],
  [
    'a range longer than its file',
    'archive_rejected',
    status(206, { 'content-range': `bytes 0-${archiveBytes.length}/${archiveBytes.length}` }),
  ],
  ['silence', 'upstream_timeout', () => true],
  [
    'a head that drips',
    'upstream_timeout',
    (_, response) => {
      const drip = setInterval(() => response.socket?.write('X'), 20);
      response.socket?.write('HTTP/1.1 206 Partial Content\r\nX-Long: ');
      response.on('close', () => clearInterval(drip));
      return true;
    },
  ],
  [
    'a body that stops',
    'upstream_timeout',
    (_, response, range) => {
      response.writeHead(206, { 'content-range': rangeOf(range) });
      response.write(archiveBytes.subarray(0, 100));
      return true;
    },
  ],
  [
    'a body that drips',
    'upstream_timeout',
    (_, response, range) => {
      response.writeHead(206, { 'content-range': rangeOf(range) });
      const drip = setInterval(() => response.write('X'), 20);
      response.on('close', () => clearInterval(drip));
      return true;
    },
  ],
  [
    'a connection reset',
    'upstream_unavailable',
    (request) => {
      request.socket.resetAndDestroy();
      return true;
    },
  ],
  [
    'a connection closed before the answer',
    'upstream_unavailable',
    (request) => {
      request.socket.end();
      return true;
    },
  ],
  [
    'a body cut short of its length',
    'upstream_unavailable',
    (_, response, range) => {
      response.writeHead(206, { 'content-range': rangeOf(range), 'content-length': 5000 });
      response.write('abc', () => response.destroy());
      return true;
    },
  ],
  [
    'a body whose end is the connection’s, cut short',
    'upstream_unavailable',
    (request, response, range) => {
      request.socket.end(
        `HTTP/1.1 206 Partial Content\r\nConnection: close\r\nETag: ${String(response.getHeader('etag'))}\r\nContent-Range: ${rangeOf(range)}\r\n\r\nabc`,
      );
      return true;
    },
  ],
  [
    'a body longer than its range',
    'archive_rejected',
    (_, response, range) => {
      response
        .writeHead(206, { 'content-range': rangeOf(range) })
        .end(Buffer.alloc(archiveBytes.length + 10));
      return true;
    },
  ],
  [
    'a body without end',
    'archive_rejected',
    (_, response, range) => {
      response.writeHead(206, { 'content-range': rangeOf(range) });
      const flood = setInterval(() => response.write(Buffer.alloc(300_000)), 1);
      response.on('close', () => clearInterval(flood));
      return true;
    },
  ],
  [
    'what is not HTTP',
    'upstream_invalid',
    (request) => {
      request.socket.end('SSH-2.0-OpenSSH_9.2\r\n');
      return true;
    },
  ],
  [
    'endless interim answers',
    'upstream_invalid',
    (_, response) => {
      const send = () => response.socket?.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n');
      for (let count = 0; count < 100; count += 1) send();
      return true;
    },
  ],
])('%s is %s, whether it meets the first request or the second', async (_, code, interfere) => {
  for (const nth of [1, 2]) {
    const server = await serve(archiveBytes);
    server.interfere = at(nth, interfere);
    await expect(read(server)).rejects.toMatchObject({ code });
  }
});

function rangeOf(range = ''): string {
  const { length } = archiveBytes;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d+)$/.exec(range) ?? [];
  return first === ''
    ? `bytes ${length - Number(last)}-${length - 1}/${length}`
    : `bytes ${first}-${last}/${length}`;
}

test.each<[string, Partial<ArchiveSettings>]>([
  ['a host that is not of the list', { allowedHosts: ['storage.entreprise.api.gouv.fr'] }],
  ['no host allowed', { allowedHosts: [] }],
])('%s is never asked anything', async (_, changes) => {
  const server = await serve(archiveBytes);
  await expect(read(server, changes)).rejects.toMatchObject({ code: 'archive_rejected' });
  expect(server.asked).toEqual([]);
});

test('a name that resolves to a public address, then to loopback, is never asked anything', async () => {
  const server = await serve(archiveBytes);
  let asked = 0;
  const rebinding: Lookup = (_, __, callback) => {
    asked += 1;
    callback(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
  };
  const host = `storage.example:${server.host.split(':')[1]}`;
  const archives = archivesOf(host, { deadlines, lookup: rebinding });
  const archive = companyArchive(`https://${host}/a.zip`, [listed]);
  for (let attempt = 0; attempt < 2; attempt += 1)
    await expect(archives.document(archive, listed, new AbortController().signal)).rejects.toMatchObject({
      code: 'archive_rejected',
    });
  expect(server.asked).toEqual([]);
  expect(asked).toBe(2);
});

test('no failure carries a word of the storage or the address', async () => {
  const server = await serve(archiveBytes);
  server.interfere = status(500);
  const failure: unknown = await read(server).catch((error: unknown) => error);
  expect(JSON.stringify(failure) + String((failure as Error).stack)).not.toMatch(/secret|127\.0\.0\.1|html/);
});
