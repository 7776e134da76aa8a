import { Readable } from 'node:stream';

import { describe, expect, test } from 'vitest';

import type { Archive, FilingView, Origin } from '#contract/filings.ts';
import type { Siren } from '#domain/siren.ts';

import { Secret } from '../../access/secret.ts';
import { readAll } from '../../archive/testing/company.ts';
import { ProblemError } from '../../problem-error.ts';
import { noIdentity } from '../../xml/identity.ts';
import type { FilingsSource } from '../filings-source.ts';
import { JoinedDeeds } from './joined-deeds.ts';
import { JoinedFilings } from './joined-filings.ts';
import { listed, listedDeed, registered } from './testing/listed.ts';

const siren = '000314153' as Siren;
const inquiry = { siren, token: new Secret('t'), context: 'c', recipient: 'r', object: 'o' };
const { signal } = new AbortController();

type Played = {
  filings?: readonly FilingView[] | ProblemError;
  at?: number;
  archive?: Archive | ProblemError;
  fetching?: { received: number; total: number | null } | null;
  document?: ProblemError;
  metadata?: ProblemError;
  deeds?: FilingsSource['deeds'];
};

/** A service that answers what a test tells; its documents and metadata say whose they are. */
function service(origin: Origin, played: Played): FilingsSource {
  const { filings = [], at = 0, archive = new ProblemError('not_found'), fetching = null } = played;
  return {
    origin,
    source: { provider: 'INPI', service: origin, contract: origin === 'inpi-rne' ? 'rne' : 'v3' },
    list: () =>
      filings instanceof ProblemError
        ? Promise.reject(filings)
        : Promise.resolve({ value: filings, fetchedAt: new Date(at) }),
    archive: () => (archive instanceof ProblemError ? Promise.reject(archive) : Promise.resolve(archive)),
    progress: () => ({ fetching }),
    document: (_inquiry, { id }) =>
      played.document
        ? Promise.reject(played.document)
        : Promise.resolve({ stream: Readable.from([Buffer.from(`${origin} ${id}`)]), size: null }),
    metadata: () =>
      played.metadata
        ? Promise.reject(played.metadata)
        : Promise.resolve({
            format: 'other',
            identity: noIdentity,
            lines: [],
            tree: { name: origin, text: '', attributes: {}, children: [] },
          }),
    deeds: played.deeds ?? null,
  };
}

const api = (played: Played) => service('api-entreprise', played);
const rne = (played: Played) => service('inpi-rne', played);
const both = [listed('a')];
const down = new ProblemError('upstream_unavailable');
const missing = new ProblemError('document_missing');

async function codeOf(work: Promise<unknown>): Promise<string> {
  const outcome = await work.catch((error: unknown) => error);
  return outcome instanceof ProblemError ? `${outcome.code} ${outcome.reason}` : 'served';
}

async function servedBy(joined: JoinedFilings, id: string): Promise<string> {
  const { stream } = await joined.document(inquiry, await joined.find(inquiry, id), signal);
  return (await readAll(stream)).toString();
}

describe('the filings of two services', () => {
  test('come as one list, newest first, with who answered and the oldest instant', async () => {
    const joined = new JoinedFilings([
      api({ filings: [listed('a'), listed('b', { closingDate: null })], at: 2000 }),
      rne({ filings: [registered('a'), registered('c', { confidentiality: 'confidential' })], at: 1000 }),
    ]);
    const { filings, source, fetchedAt, answers } = await joined.list(inquiry, false);
    expect(filings.map(({ view }) => [view.id, view.origins])).toEqual([
      ['a', ['api-entreprise', 'inpi-rne']],
      ['c', ['inpi-rne']],
      ['b', ['api-entreprise']],
    ]);
    expect(source.service).toBe('api-entreprise');
    expect(fetchedAt).toBe('1970-01-01T00:00:01.000Z');
    expect(answers.map(({ origin, problem }) => [origin, problem])).toEqual([
      ['api-entreprise', null],
      ['inpi-rne', null],
    ]);
  });

  test('one that fails is told, and does not spoil the other', async () => {
    const joined = new JoinedFilings([api({ filings: down }), rne({ filings: both, at: 5 })]);
    const { filings, source, answers } = await joined.list(inquiry, false);
    expect(filings).toHaveLength(1);
    expect(source.service).toBe('inpi-rne');
    expect(answers[0]).toMatchObject({
      fetchedAt: null,
      problem: { code: 'upstream_unavailable', status: 502 },
    });
  });

  test.each([
    [down, new ProblemError('not_found'), 'upstream_unavailable null'],
    [
      new ProblemError('not_found', { reason: 'public_only' }),
      new ProblemError('not_found'),
      'not_found null',
    ],
    [new ProblemError('not_found', { reason: 'public_only' }), down, 'upstream_unavailable null'],
  ])('when neither answers, the more telling failure is told', async (one, other, code) => {
    const joined = new JoinedFilings([api({ filings: one }), rne({ filings: other })]);
    expect(await codeOf(joined.list(inquiry, false))).toBe(code);
  });

  test('what is not a problem of ours goes through', async () => {
    const broken = { ...api({}), list: () => Promise.reject(new TypeError('x')) };
    await expect(new JoinedFilings([broken]).list(inquiry, false)).rejects.toThrow(TypeError);
  });

  test('a filing is found by the id of either, and only if it is there', async () => {
    const joined = new JoinedFilings([api({ filings: [listed('1')] }), rne({ filings: [registered('b')] })]);
    expect((await joined.find(inquiry, '1')).view.id).toBe('1');
    expect((await joined.find(inquiry, 'b')).view.id).toBe('1');
    expect(await codeOf(joined.find(inquiry, 'c'))).toBe('document_missing null');
  });

  test('a document is opened by the first, else by the other', async () => {
    const filings = [registered('b')];
    expect(await servedBy(new JoinedFilings([api({ filings: [listed('1')] }), rne({ filings })]), '1')).toBe(
      'api-entreprise 1',
    );
    const failing = api({ filings: [listed('1')], document: down });
    expect(await servedBy(new JoinedFilings([failing, rne({ filings })]), '1')).toBe('inpi-rne b');
  });

  test.each([
    [missing, down, 'upstream_unavailable null'],
    [down, missing, 'upstream_unavailable null'],
    [missing, new ProblemError('document_restricted'), 'document_restricted null'],
    [missing, missing, 'document_missing null'],
  ])('a document that neither gives says why', async (one, other, code) => {
    const joined = new JoinedFilings([
      api({ filings: both, document: one }),
      rne({ filings: both, document: other }),
    ]);
    expect(await codeOf(servedBy(joined, 'a'))).toBe(code);
  });

  test('keyed data are the register’s first', async () => {
    const metadataOf = async (one: ProblemError | undefined, other: ProblemError | undefined) => {
      const joined = new JoinedFilings([
        api({ filings: both, ...(one === undefined ? {} : { metadata: one }) }),
        rne({ filings: both, ...(other === undefined ? {} : { metadata: other }) }),
      ]);
      const filing = await joined.find(inquiry, 'a');
      const outcome = await joined.metadata(inquiry, filing, signal).catch((error: unknown) => error);
      return outcome instanceof ProblemError
        ? outcome.code
        : (outcome as { tree: { name: string } }).tree.name;
    };
    expect(await metadataOf(undefined, undefined)).toBe('inpi-rne');
    expect(await metadataOf(undefined, missing)).toBe('api-entreprise');
    expect(await metadataOf(missing, missing)).toBe('document_missing');
  });

  test('what is known of the documents comes from both, under the ids of the list', async () => {
    const state = { document: 'present', metadata: 'absent', nameDifferences: [] } as const;
    const keyed = { ...state, nameDifferences: [], metadata: 'present' } as const;
    const archiveOf = (documents: Archive['documents'], name: string | null = null): Archive => ({
      siren,
      company: name === null ? null : { name, closingDate: null },
      documents,
    });
    const sources = (one: Archive | ProblemError, other: Archive | ProblemError) =>
      new JoinedFilings([
        api({ filings: [listed('1')], archive: one, fetching: { received: 1, total: null } }),
        rne({ filings: [registered('b')], archive: other }),
      ]);
    const told = sources(
      archiveOf({ '1': { ...state, nameDifferences: [] } }),
      archiveOf({ b: { ...keyed, nameDifferences: [] } }, 'Ateliers'),
    );
    expect(await told.archive(inquiry, signal)).toEqual({
      siren,
      company: { name: 'Ateliers', closingDate: null },
      documents: { '1': keyed },
    });
    expect(await sources(archiveOf(null), down).archive(inquiry, signal)).toMatchObject({ documents: null });
    expect(await codeOf(sources(down, missing).archive(inquiry, signal))).toBe('upstream_unavailable null');
    expect(told.progress(inquiry)).toEqual({ fetching: { received: 1, total: null } });
    expect(new JoinedFilings([api({})]).progress(inquiry)).toEqual({ fetching: null });
  });
});

describe('the deeds of two services', () => {
  const deeds = (origin: Origin, ids: readonly string[]): FilingsSource['deeds'] => ({
    list: () =>
      Promise.resolve({
        value: ids.map((id) =>
          listedDeed(id, {
            origins: [origin],
            contents: id === 'b' && origin === 'inpi-rne' ? [{ type: 'Statuts', decision: null }] : [],
          }),
        ),
        fetchedAt: new Date(0),
      }),
    document: (_inquiry, id) =>
      Promise.resolve({ stream: Readable.from([Buffer.from(`${origin} ${id}`)]), size: null }),
  });

  test('come as one list, each once, and open', async () => {
    const joined = new JoinedDeeds([
      api({ deeds: deeds('api-entreprise', ['a', 'b']) }),
      rne({ deeds: deeds('inpi-rne', ['b', 'c']) }),
    ]);
    const list = await joined.list(inquiry, false);
    expect(list.deeds.map(({ view }) => [view.id, view.origins.length, view.contents.length])).toEqual([
      ['a', 1, 0],
      ['b', 2, 1],
      ['c', 1, 0],
    ]);
    const { stream } = await joined.document(inquiry, await joined.find(inquiry, 'c'), signal);
    expect((await readAll(stream)).toString()).toBe('inpi-rne c');
    expect(await codeOf(joined.find(inquiry, 'z'))).toBe('document_missing null');
  });

  test('are not installed where no service knows any', async () => {
    expect(await codeOf(new JoinedDeeds([api({})]).list(inquiry, false))).toBe('source_not_installed null');
  });
});
