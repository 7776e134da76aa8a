import { expect, test } from 'vitest';

import type { Lookup } from '../upstream/http-get.ts';
import type { ArchiveSettings } from './archives.ts';
import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { archivesOf, companyArchive, filing, nameOf, pdf, readAll } from './testing/company.ts';
import type { StorageServer } from './testing/storage-server.ts';
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
