import JSZip from 'jszip';
import { expect, test } from 'vitest';

import type { Problem } from '#contract/problem.ts';
import { parseSiren } from '#domain/siren.ts';

import { ApiError } from '../../api/client.ts';
import { deedSample, filingSample } from '../../testing/samples.ts';
import { exportContextSample, exportedSample } from '../testing/exported-sample.ts';
import { writeCaseFile } from './archive.ts';
import { gatherDocuments, type GatherOptions } from './gather.ts';
import { isOpen, listedDocuments, type ListedDocument } from './listed-documents.ts';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const filings = [
  filingSample({ confidentiality: 'confidential' }),
  filingSample({ id: 'b', closingDate: '2024-12-31', depositDate: '2025-05-01' }),
  filingSample({ id: 'c', closingDate: '2024-12-31', depositDate: '2025-09-01' }),
  filingSample({ id: 'd', closingDate: '2024-12-31', depositDate: '2025-09-01' }),
];
const listed = listedDocuments({ caseId: 'c1', siren, filings, deeds: [deedSample({ id: 'd/1' })] });

const failure = (changes: Partial<Problem>): ApiError =>
  new ApiError({
    type: 'about:blank',
    title: 'Document absent.',
    detail: '',
    status: 404,
    code: 'document_missing',
    ...changes,
  });

const bytes = (text: string) => new Blob([text], { type: 'application/pdf' });

function gathering(changes: Partial<GatherOptions>, chosen: readonly ListedDocument[] = listed) {
  return gatherDocuments(chosen, {
    signal: new AbortController().signal,
    onState: () => {},
    now: () => Date.parse('2026-11-21T10:00:00Z'),
    download: async (url) => ({ file: bytes(url), requestId: 'r-1' }),
    ...changes,
  });
}

test('every document has a name of its own that says what it is', () => {
  expect(listed.map(({ fileName }) => fileName)).toEqual([
    '000314153_2025-12-31_comptes-annuels_confidentiel.pdf',
    '000314153_2024-12-31_comptes-annuels_public_depot-2025-05-01.pdf',
    '000314153_2024-12-31_comptes-annuels_public_depot-2025-09-01.pdf',
    '000314153_2024-12-31_comptes-annuels_public_depot-2025-09-01_2.pdf',
    '000314153_2024-06-12_acte.pdf',
  ]);
});

test('what is not public opens with the commitment only', () => {
  expect(listed.map((document) => isOpen(document, false))).toEqual([false, true, true, true, true]);
  expect(listed.every((document) => isOpen(document, true))).toBe(true);
});

test('a document that fails is missing, and the others go on', async () => {
  const { documents, missing } = await gathering({
    download: async (url) => {
      if (url.includes('/b/')) throw failure({});
      return { file: bytes(url), requestId: null };
    },
  });
  expect(documents).toHaveLength(4);
  expect(missing).toMatchObject([
    { document: { id: 'b' }, why: { kind: 'problem', problem: { code: 'document_missing' } } },
  ]);
});

test('a limit is obeyed for as long as it says, then the same document is asked again', async () => {
  const waits: number[] = [];
  const resumed: (number | null)[] = [];
  let refusals = 0;
  const { documents, missing } = await gathering({
    onState: ({ resumesAt }) => resumed.push(resumesAt),
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    download: async (url) => {
      if (url.includes('/b/') && refusals++ === 0)
        throw failure({ code: 'too_many_requests', status: 429, retryAfter: 37 });
      return { file: bytes(url), requestId: null };
    },
  });
  expect(waits).toEqual([37_000]);
  expect(resumed).toContain(Date.parse('2026-11-21T10:00:37Z'));
  expect(documents).toHaveLength(5);
  expect(missing).toEqual([]);
});

test('stopping keeps what has come and names the rest; a full case file does too', async () => {
  const leaving = new AbortController();
  const stopped = await gathering({
    signal: leaving.signal,
    download: async (url) => {
      if (url.includes('/b/')) {
        leaving.abort();
        throw new DOMException('left', 'AbortError');
      }
      return { file: bytes(url), requestId: null };
    },
  });
  expect(stopped.documents).toHaveLength(1);
  expect(stopped.missing.map(({ why }) => why.kind)).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  const full = await gathering({
    most: 10,
    download: async () => ({ file: bytes('12345678'), requestId: null }),
  });
  expect(full.documents).toHaveLength(1);
  expect(full.missing.every(({ why }) => why.kind === 'full')).toBe(true);
});

test('the archive holds the bytes as they came, and a manifest that tells and seals each of them', async () => {
  const gathered = await gathering({
    download: async (url) => {
      if (url.includes('/c/')) throw failure({ requestId: 'r-9' });
      return { file: bytes(`%PDF ${url}`), requestId: 'r-1' };
    },
  });
  const company = exportedSample();
  const context = exportContextSample();
  const source = { provider: 'INPI', service: 'API Entreprise', contract: 'v2' } as const;
  const facts = new Blob(['{}\n'], { type: 'application/json' });
  const file = await writeCaseFile(
    {
      company,
      context,
      sources: [source],
      gathered,
      stamped: false,
      facts: { name: 'constatations.json', file: facts },
      noted: { files: [], unpictured: [] },
    },
    { companies: [company], filings, unit: 'k€', context },
    () => {},
  );
  const zip = await JSZip.loadAsync(file, { checkCRC32: true });
  const own = listed.filter(({ id }) => id !== 'c').map(({ fileName }) => fileName);
  expect(Object.keys(zip.files).toSorted()).toEqual(
    [
      ...own,
      'LISEZ-MOI.txt',
      'chiffres.csv',
      'chiffres.xlsx',
      'chiffres_donnees.csv',
      'constatations.json',
      'manifeste.json',
    ].toSorted(),
  );
  const manifest = JSON.parse((await zip.file('manifeste.json')?.async('text')) ?? '') as {
    files: { name: string; bytes: number; sha256: string; requestId?: string }[];
    missing: unknown[];
  };
  for (const { name, bytes: size, sha256 } of manifest.files) {
    const content = await zip.file(name)?.async('arraybuffer');
    if (content === undefined) throw new Error(`${name} is not there`);
    expect(content.byteLength).toBe(size);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    expect(sha256).toBe(Array.from(digest, (one) => one.toString(16).padStart(2, '0')).join(''));
  }
  expect(manifest).toMatchObject({ siren, demarche: 'Marchés publics', objet: 'marché n° 2026-041' });
  expect(manifest.files[0]).toMatchObject({
    name: own[0],
    requestId: 'r-1',
    confidentiality: 'confidential',
  });
  expect(manifest.files.at(-1)).toMatchObject({ name: 'constatations.json', kind: 'facts' });
  expect(manifest.missing).toMatchObject([{ id: 'c', code: 'document_missing', requestId: 'r-9' }]);
  expect(await zip.file(own[0] ?? '')?.async('text')).toBe(`%PDF ${listed[0]?.url}`);
  const notice = await zip.file('LISEZ-MOI.txt')?.async('text');
  expect(notice).toContain('CE QUI MANQUE\r\n- Comptes clos le 31/12/2024');
  expect(notice).toContain('Document absent.');
  expect(notice).toContain('Objet\u00A0: marché n° 2026-041');
});
