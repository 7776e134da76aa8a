import { expect, test } from 'vitest';

import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { archivesOf, filing, keyedXml, nameOf, pdf, readAll, siren } from './testing/company.ts';
import { zipOf } from './testing/zip-bytes.ts';

closeServersAfterEach();

const listed = filing('12', 2023);
const never = new AbortController().signal;
const archiveWith = (content: Buffer) =>
  zipOf([
    { name: `${nameOf(2023)}.pdf`, data: content },
    { name: `${nameOf(2023)}.xml`, data: Buffer.from(keyedXml(2023)) },
  ]);

/** A storage whose addresses expire, and the address of the archive as the API gives it. */
async function expiring(content: Buffer, code: number) {
  const server = await serve(archiveWith(content));
  const state = { valid: 1, current: 1, renewals: 0 };
  server.interfere = (request, response) => {
    if (request.url === `/${state.valid}.zip`) return false;
    response.writeHead(code).end();
    return true;
  };
  const address = async (renew: boolean) => {
    if (renew) {
      state.renewals += 1;
      state.current = state.valid;
    }
    return `http://${server.host}/${state.current}.zip`;
  };
  const archives = archivesOf(server.host);
  return { server, state, archives, archive: { key: 'company', siren, filings: [listed], address } };
}

test.each([403, 404, 410])('an address that has expired (%s) is asked again once', async (code) => {
  const content = pdf(400_000);
  const { state, archives, archive } = await expiring(content, code);
  await archives.summary(archive, never);
  state.valid = 2;
  const { stream } = await archives.document(archive, listed, never);
  expect(await readAll(stream)).toEqual(content);
  expect(state.renewals).toBe(1);
});

test('a first address that has expired is asked again too', async () => {
  const { state, archives, archive } = await expiring(pdf(), 404);
  state.valid = 2;
  expect((await archives.summary(archive, never)).company?.name).toBe('Société fictive');
  expect(state.renewals).toBe(1);
});

test('an address that is not renewed in truth is a failure of the storage', async () => {
  const { server, archives, archive } = await expiring(pdf(), 403);
  const asked: boolean[] = [];
  const address = async (renew: boolean) => {
    asked.push(renew);
    return `http://${server.host}/7.zip`;
  };
  await expect(archives.document({ ...archive, address }, listed, never)).rejects.toMatchObject({
    code: 'upstream_unavailable',
  });
  expect(asked).toEqual([false, false, true]);
});

test('readers who find the address expired at the same time renew it once', async () => {
  const content = pdf(400_000);
  const { server, state, archives, archive } = await expiring(content, 403);
  await archives.summary(archive, never);
  state.valid = 2;
  const refused = Promise.withResolvers<void>();
  const refuse = server.interfere;
  let refusals = 0;
  server.interfere = (request, response, range) => {
    const isRefused = refuse(request, response, range);
    if (isRefused === true) refusals += 1;
    if (refusals === 5) refused.resolve();
    return isRefused;
  };
  // The renewal lasts until the storage has refused everybody.
  const address = async (renew: boolean) => {
    if (renew) await refused.promise;
    return archive.address(renew);
  };
  const documents = await Promise.all(
    Array.from({ length: 5 }, () => archives.document({ ...archive, address }, listed, never)),
  );
  for (const { stream } of documents) expect(await readAll(stream)).toEqual(content);
  expect([refusals, state.renewals]).toEqual([5, 1]);
});

test('an archive that has changed is read anew, once', async () => {
  const [before, after] = [pdf(400_000), pdf(300_000)];
  const { server, archives, archive } = await expiring(before, 404);
  await archives.summary(archive, never);
  server.object = archiveWith(after);
  server.etag = '"another"';
  const { stream } = await archives.document(archive, listed, never);
  expect(await readAll(stream)).toEqual(after);
  expect(server.asked.slice(1)).toEqual([expect.any(String), 'bytes=-131072', expect.any(String)]);
});

test('an archive that keeps changing is a failure of the storage', async () => {
  const { server, archives, archive } = await expiring(pdf(400_000), 404);
  let version = 0;
  server.interfere = (_, response) => {
    version += 1;
    response.setHeader('etag', `"${version}"`);
    return false;
  };
  server.etag = null;
  await expect(archives.document(archive, listed, never)).rejects.toMatchObject({
    code: 'upstream_unavailable',
  });
  expect(server.asked).toHaveLength(4);
});

test('an archive that has neither ETag nor date is known by its size', async () => {
  const [before, after] = [pdf(400_000), pdf(300_000)];
  const { server, archives, archive } = await expiring(before, 404);
  server.etag = null;
  await archives.summary(archive, never);
  server.object = archiveWith(after);
  const { stream } = await archives.document(archive, listed, never);
  expect(await readAll(stream)).toEqual(after);
});

test('an archive without an ETag is known by its date and size', async () => {
  const content = pdf(400_000);
  const { server, archives, archive } = await expiring(content, 404);
  server.etag = null;
  server.interfere = (_, response) => {
    response.setHeader('last-modified', 'Tue, 03 Mar 2026 10:00:00 GMT');
    return false;
  };
  const { stream } = await archives.document(archive, listed, never);
  expect(await readAll(stream)).toEqual(content);
  expect(server.asked).toHaveLength(2);
});

test('a failure to give the address is passed on', async () => {
  const { archives, archive } = await expiring(pdf(), 404);
  const address = () => Promise.reject(new Error('quota'));
  await expect(archives.summary({ ...archive, address }, never)).rejects.toThrow('quota');
});
