import { mkdtempSync, readdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import JSZip from 'jszip';
import { afterEach, describe, expect, test } from 'vitest';

import { Secret } from '../access/secret.ts';
import { SpoolFolder } from '../archive/spool.ts';
import { readAll } from '../archive/testing/company.ts';
import type { OpenDocument } from '../inpi/filings-source.ts';
import { ProblemError } from '../problem-error.ts';
import { Loopback } from '../testing/loopback.ts';
import { turnsFor } from '../upstream/quota/testing/turns.ts';
import { UpstreamWatch } from '../upstream/watch.ts';
import { RneClient } from './client.ts';
import { createRneSource } from './source.ts';
import { bilan, id, saisi, siren, today } from './testing/documents.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 'x'), Buffer.from('\n%%EOF\n')]);
const inquiry = { siren, token: new Secret('t'), context: 'c', recipient: 'r', object: 'o' };
const { signal } = new AbortController();

async function source(documents: RequestListener, body: unknown = { bilans: [bilan('01')] }) {
  const base = await loopback.http((request, response) => {
    if (request.url === '/api/sso/login') return void response.end('{"token":"s"}');
    if (request.url?.endsWith('/attachments') === true) return void response.end(JSON.stringify(body));
    return documents(request, response);
  });
  const spoolFolder = mkdtempSync(join(tmpdir(), 'bilanscope-spool-'));
  const now = () => 1_700_000_000_000;
  const rne = createRneSource({
    client: new RneClient({
      access: { url: base, username: 'u', password: new Secret('p') },
      deadlineMs: 1000,
      deadlines: { headMs: 1000, idleMs: 1000, totalMs: 5000 },
      now,
      watch: new UpstreamWatch(now),
      turns: turnsFor({ now }),
    }),
    answers: { keptMs: 60_000, most: 10, now },
    spools: new SpoolFolder(spoolFolder),
    today: () => today,
  });
  return { rne, left: () => readdirSync(spoolFolder) };
}

async function opened(documents: RequestListener): Promise<OpenDocument> {
  const { rne } = await source(documents);
  const [filing] = (await rne.list(inquiry, false)).value;
  if (filing === undefined) throw new Error('no filing');
  return rne.document(inquiry, filing, signal);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const outcome = await work.catch((error: unknown) => error);
  return outcome instanceof ProblemError ? outcome.code : 'served';
}

async function zipped(
  files: Record<string, Buffer>,
  options: JSZip.JSZipGeneratorOptions = {},
): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, bytes] of Object.entries(files)) zip.file(name, bytes);
  return Buffer.from(await zip.generateAsync({ ...options, type: 'uint8array' }));
}

describe('a document of the register', () => {
  test('is a PDF', async () => {
    const { stream, size } = await opened((_request, response) =>
      response.writeHead(200, { 'content-length': pdf.length }).end(pdf),
    );
    expect(size).toBe(pdf.length);
    expect(await readAll(stream)).toEqual(pdf);
  });

  test.each(['STORE', 'DEFLATE'] as const)(
    'or lies in an archive (%s), with or without a length',
    async (compression) => {
      const archive = await zipped({ 'CA_1.pdf': pdf, 'notice.xml': Buffer.from('<a/>') }, { compression });
      for (const headers of [{ 'content-length': archive.length }, {}]) {
        const { stream, size } = await opened((_request, response) =>
          response.writeHead(200, headers).end(archive),
        );
        expect(size).toBe(pdf.length);
        expect(await readAll(stream)).toEqual(pdf);
      }
    },
  );

  test('an archive leaves nothing on disk, even when its reader leaves', async () => {
    const archive = await zipped({ CA_1: pdf });
    const { rne, left } = await source((_request, response) => response.end(archive));
    const [filing] = (await rne.list(inquiry, false)).value;
    if (filing === undefined) throw new Error('no filing');
    const { stream } = await rne.document(inquiry, filing, signal);
    expect(left()).toEqual([]);
    stream.destroy();
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    ['two PDFs', () => zipped({ 'a.pdf': pdf, 'b.pdf': pdf }), 'archive_rejected'],
    ['no file', () => zipped({}), 'archive_rejected'],
    ['a file that is no PDF', () => zipped({ 'a.pdf': Buffer.from('<html>') }), 'archive_rejected'],
    [
      'a damaged directory',
      async () => (await zipped({ 'a.pdf': pdf })).subarray(0, 40_000),
      'archive_rejected',
    ],
    ['HTML', () => Promise.resolve(Buffer.from('<html>')), 'archive_rejected'],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), 'archive_rejected'],
  ])('%s is refused', async (_what, bytes, code) => {
    const body = await bytes();
    expect(await codeOf(opened((_request, response) => response.end(body)))).toBe(code);
  });

  test('a PDF cut without a length fails at its end', async () => {
    const { stream } = await opened((_request, response) => {
      response.write(pdf.subarray(0, 20_000));
      response.end();
    });
    expect(await codeOf(readAll(stream))).toBe('upstream_unavailable');
  });
});

describe('the register as a source', () => {
  const documents: RequestListener = (request, response) =>
    request.url === `/api/actes/${id('11')}/download` ? response.end(pdf) : response.writeHead(403).end();
  const body = {
    bilans: [
      bilan('01'),
      bilan('02', {
        confidentiality: 'Confidentiel',
        dateCloture: '2022-12-31',
        numChrono: '1',
        nomDocument: null,
      }),
    ],
    bilansSaisis: [saisi()],
    actes: [{ id: id('11'), siren, dateDepot: '2020-01-01' }],
  };

  test('lists filings and deeds of one call, and names the company', async () => {
    const { rne } = await source(documents, body);
    expect((await rne.list(inquiry, false)).value.map(({ confidentiality }) => confidentiality)).toEqual([
      'public',
      'confidential',
    ]);
    expect((await rne.deeds?.list(inquiry, false))?.value).toHaveLength(1);
    const { company, documents: states } = await rne.archive(inquiry, signal);
    expect(company?.name).toBe('Ateliers');
    expect(Object.values(states ?? {}).map(({ metadata }) => metadata)).toEqual(['present', 'absent']);
    expect(rne.progress(inquiry)).toEqual({ fetching: null });
  });

  test('says of a confidential document that it is restricted', async () => {
    const { rne } = await source(documents, body);
    const [, confidential] = (await rne.list(inquiry, false)).value;
    if (confidential === undefined) throw new Error('no filing');
    expect(await codeOf(rne.document(inquiry, confidential, signal))).toBe('document_restricted');
  });

  test('gives keyed data of what was keyed, and a deed', async () => {
    const { rne } = await source(documents, body);
    const [keyed, other] = (await rne.list(inquiry, false)).value;
    if (keyed === undefined || other === undefined) throw new Error('no filing');
    expect((await rne.metadata(inquiry, keyed, signal)).lines).toMatchObject([
      { code: 'DL', m1: 1234, m2: -56 },
    ]);
    expect(await codeOf(rne.metadata(inquiry, other, signal))).toBe('document_missing');
    const deed = await rne.deeds?.document(inquiry, id('11'), signal);
    expect(deed === undefined ? null : await readAll(deed.stream)).toEqual(pdf);
  });

  test('nothing at all is not found', async () => {
    const { rne } = await source(documents, []);
    expect(await codeOf(rne.list(inquiry, false))).toBe('not_found');
    expect((await rne.deeds?.list(inquiry, false))?.value).toEqual([]);
  });
});
