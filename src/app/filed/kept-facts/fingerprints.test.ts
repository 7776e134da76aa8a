import { expect, test } from 'vitest';

import { parseSiren } from '#domain/siren.ts';

import { ApiError } from '../../api/client.ts';
import { gatherDocuments } from '../../exports/case-file/gather.ts';
import { listedDocuments } from '../../exports/case-file/listed-documents.ts';
import { filingSample } from '../../testing/samples.ts';
import { takeFingerprints, type Fingerprint } from './fingerprints.ts';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const documents = listedDocuments({
  caseId: 'c1',
  siren,
  filings: ['a', 'b', 'c'].map((id) => filingSample({ id })),
  deeds: [],
});

/** Each document holds « abc », but « b », which is not there. */
const gather: typeof gatherDocuments = (chosen, options) =>
  gatherDocuments(chosen, {
    ...options,
    now: () => Date.parse('2026-11-21T10:00:00Z'),
    download: async (url) => {
      if (url.includes('/b/'))
        throw new ApiError({
          type: 'about:blank',
          title: 'Document absent.',
          detail: '',
          status: 404,
          code: 'document_missing',
        });
      return { file: new Blob(['abc']), requestId: 'r-1' };
    },
  });

test('each document that comes has its fingerprint, and one that does not says why', async () => {
  const taken = new Map<string, Fingerprint>();
  const begun: number[] = [];
  const unprinted = await takeFingerprints(documents, {
    signal: new AbortController().signal,
    onBegun: (done) => begun.push(done),
    onTaken: ({ id }, print) => taken.set(id, print),
    gather,
  });
  expect(begun).toEqual([0, 1, 2]);
  expect([...taken.keys()]).toEqual(['a', 'c']);
  // FIPS 180-2, appendix B.1.
  expect(taken.get('a')).toEqual({
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    bytes: 3,
    requestId: 'r-1',
    receivedAt: '2026-11-21T10:00:00.000Z',
  });
  expect(unprinted).toMatchObject([{ document: { id: 'b' }, problem: { code: 'document_missing' } }]);
});

test('what is left when the agent goes away is not asked for', async () => {
  const leaving = new AbortController();
  const taken: string[] = [];
  const unprinted = await takeFingerprints(documents, {
    signal: leaving.signal,
    onBegun: () => undefined,
    onTaken: ({ id }) => {
      taken.push(id);
      leaving.abort();
    },
    gather,
  });
  expect(taken).toEqual(['a']);
  expect(unprinted.map(({ problem }) => problem)).toEqual([null, null]);
});
