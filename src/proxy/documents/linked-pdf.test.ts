import type { RequestListener } from 'node:http';

import { afterEach, describe, expect, test } from 'vitest';

import { readAll } from '../archive/testing/company.ts';
import { ProblemError } from '../problem-error.ts';
import { Loopback } from '../testing/loopback.ts';
import { LinkExpired, openLinkedPdf, type LinkSettings } from './linked-pdf.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'x'), Buffer.from('\n%%EOF\n')]);

const settings = (hosts: readonly string[]): LinkSettings => ({
  allowedHosts: hosts,
  deadlines: { headMs: 300, idleMs: 300, totalMs: 5000 },
  mostBytes: 20_000,
  now: () => 1_700_000_000_000,
});

/** Opens `/link` of a server. */
async function open(answer: RequestListener, changes: Partial<LinkSettings> = {}) {
  const base = await loopback.http(answer);
  const { signal } = new AbortController();
  return openLinkedPdf(`${base.origin}/link`, { ...settings([base.host]), ...changes }, signal);
}

async function failureOf(opening: Promise<unknown>): Promise<ProblemError | LinkExpired> {
  const outcome = await opening.catch((error: unknown) => error);
  if (outcome instanceof ProblemError || outcome instanceof LinkExpired) return outcome;
  throw new Error(`expected a failure, got ${String(outcome)}`);
}

const codeOf = async (opening: Promise<unknown>) => {
  const failure = await failureOf(opening);
  return failure instanceof ProblemError ? failure.code : `expired ${failure.status}`;
};

const step = (address: string) => JSON.stringify({ data: { document_url: address, expires_in: 86_400 } });

describe('the document behind a link', () => {
  test('comes at once when the link gives it', async () => {
    const { stream, size } = await open((_request, response) =>
      response.writeHead(200, { 'content-length': pdf.length, 'content-type': 'text/plain' }).end(pdf),
    );
    expect(size).toBe(pdf.length);
    expect(await readAll(stream)).toEqual(pdf);
  });

  test.each(['', '\uFEFF', ' \n\t'])(
    'comes after a JSON that begins with %j, without any token',
    async (before) => {
      const asked: string[] = [];
      const { stream } = await open((request, response) => {
        asked.push(`${request.url} ${request.headers.authorization}`);
        if (request.url === '/link')
          response.end(before + step(`http://${request.headers.host}/proxy/files/%2FV+svy=--r%2F=?a=%26b`));
        else response.end(pdf);
      });
      expect(await readAll(stream)).toEqual(pdf);
      expect(asked).toEqual(['/link undefined', '/proxy/files/%2FV+svy=--r%2F=?a=%26b undefined']);
    },
  );

  test('comes from another host when that one is allowed, and not otherwise', async () => {
    const storage = await loopback.http((_request, response) => response.end(pdf));
    const leads: RequestListener = (_request, response) => response.end(step(`${storage.origin}/a.pdf`));
    expect(await codeOf(open(leads))).toBe('archive_rejected');
    const base = await loopback.http(leads);
    const { signal } = new AbortController();
    const { stream } = await openLinkedPdf(
      `${base.origin}/link`,
      settings([base.host, storage.host]),
      signal,
    );
    expect(await readAll(stream)).toEqual(pdf);
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'https://example.org/a.pdf',
    'file:///etc/passwd',
    'https://user@entreprise.api.gouv.fr/a.pdf',
  ])('a step to %s is refused', async (address) => {
    const leads: RequestListener = (_request, response) => response.end(step(address));
    expect(await codeOf(open(leads))).toBe('archive_rejected');
  });

  test('no length announced: its end mark says that it is whole', async () => {
    const parts =
      (whole: boolean): RequestListener =>
      (_request, response) => {
        response.write(pdf.subarray(0, 3000));
        response.end(pdf.subarray(3000, whole ? pdf.length : 4000));
      };
    const { stream, size } = await open(parts(true));
    expect(size).toBeNull();
    expect(await readAll(stream)).toEqual(pdf);
    const cut = await open(parts(false));
    expect(await codeOf(readAll(cut.stream))).toBe('upstream_unavailable');
  });

  test.each([403, 404, 410, 422])('a %i is a link that has lived', async (status) => {
    const gone: RequestListener = (_request, response) =>
      response.writeHead(status).end('{"errors":[{"code":"00403"}]}');
    expect(await codeOf(open(gone))).toBe(`expired ${status}`);
    const goneLater: RequestListener = (request, response) =>
      request.url === '/link'
        ? response.end(step(`http://${request.headers.host}/second`))
        : response.writeHead(status).end();
    expect(await codeOf(open(goneLater))).toBe(`expired ${status}`);
  });

  test.each<[string, RequestListener, string]>([
    ['a JSON of another shape', (_q, response) => response.end('{"errors":[]}'), 'archive_rejected'],
    ['a JSON cut short', (_q, response) => response.end('{"data":'), 'archive_rejected'],
    ['a JSON too long', (_q, response) => response.end(`{"a":"${'x'.repeat(70_000)}"}`), 'archive_rejected'],
    [
      'steps without end',
      (request, response) => response.end(step(`http://${request.headers.host}/link`)),
      'archive_rejected',
    ],
    [
      'a length beyond the limit',
      (_q, response) =>
        response.writeHead(200, { 'content-length': 30_000 }).end(Buffer.alloc(30_000, '%PDF-')),
      'archive_rejected',
    ],
  ])('%s is %s', async (_what, answer, code) => {
    expect(await codeOf(open(answer))).toBe(code);
  });

  test('a body that grows beyond the limit ends', async () => {
    const growing = open((_request, response) => {
      response.write(pdf);
      response.end(Buffer.alloc(40_000, 'x'));
    });
    expect(await codeOf(growing.then(({ stream }) => readAll(stream)))).toBe('archive_rejected');
  });
});
