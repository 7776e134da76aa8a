import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { roles } from '../cast/cast.ts';
import type { Company, Filing } from '../cast/company.ts';
import { writeArchive } from './archive-file.ts';

const today = '2026-11-21';
const mebibyte = 1024 * 1024;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-archives-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function companyOf(siren: string): Company {
  const company = roles.find((role) => role.siren === siren)?.stage(today);
  if (company === undefined) throw new Error(siren);
  return company;
}

async function open(company: Company): Promise<{ bytes: Buffer; zip: JSZip; index: unknown }> {
  const path = join(folder, `${company.siren}.zip`);
  await writeArchive(company, path, folder);
  const bytes = await readFile(path);
  const zip = await JSZip.loadAsync(bytes);
  return { bytes, zip, index: JSON.parse((await zip.file('Response.json')?.async('text')) ?? 'null') };
}

/** The three shapes of `Response.json`, as pairs of an identifier and a file name. */
function pairs(index: unknown): [number, string][] {
  if (Array.isArray(index))
    return (index as { idFichier: number; nomFichier: string }[]).map((each) => [
      each.idFichier,
      each.nomFichier,
    ]);
  const lists = (index as { listeIdFichier?: Record<string, [string]>[] }).listeIdFichier;
  const table = lists === undefined ? (index as Record<string, string>) : Object.assign({}, ...lists);
  return Object.entries(table as Record<string, string | [string]>).map(([id, name]) => [
    Number(id),
    typeof name === 'string' ? name : name[0],
  ]);
}

async function startOf(zip: JSZip, name: string): Promise<string> {
  const data = await zip.file(name)?.async('nodebuffer');
  return data?.subarray(0, 5).toString('latin1') ?? 'missing';
}

const whole = roles
  .map((role) => role.stage(today))
  .filter(
    ({ filings, archive }) =>
      filings.length > 0 && archive.padding === 0 && !archive.layout.startsWith('nested'),
  )
  .filter(({ inpi }) => inpi === 'answer')
  .filter(({ filings }) => filings.every(({ document }) => document === 'filing'))
  .map(({ siren }) => siren);

test.each(whole)(
  '%s: Response.json leads to a PDF for each filing that it names, with its XML beside',
  async (siren) => {
    const company = companyOf(siren);
    const { zip, index } = await open(company);
    const named = new Map(pairs(index));
    const expected = company.archive.halfIndexed
      ? Math.ceil(company.filings.length / 2)
      : company.filings.length;
    expect(named.size).toBe(expected);
    for (const filing of company.filings) {
      const folderName = named.get(filing.id)?.split('/').slice(0, -1).join('/') ?? '';
      const base = `${folderName === '' ? '' : `${folderName}/`}${filing.fileName}`;
      expect(await startOf(zip, named.get(filing.id) ?? `${base}.pdf`)).toBe('%PDF-');
      const xml = company.archive.publicXmlNames ? `PUB_${filing.fileName}.donnees.xml` : `${base}.xml`;
      expect([xml, zip.file(xml) !== null]).toEqual([xml, filing.xml !== 'none']);
    }
  },
  30_000,
);

test('the three shapes of Response.json, and one that leaves filings out, are all played', () => {
  const answering = whole.map(companyOf);
  expect(new Set(answering.map(({ archive }) => archive.index))).toEqual(
    new Set(['lists', 'objects', 'plain']),
  );
  expect(answering.some(({ archive }) => archive.halfIndexed)).toBe(true);
  expect(answering.some(({ archive }) => archive.bareNames)).toBe(true);
  expect(answering.some(({ archive }) => archive.layout === 'folders')).toBe(true);
});

test('file names follow the patterns of the real ones', () => {
  // The pattern that the notes on INPI's names suggest.
  const pattern = /^(?:PUB_|GU_)?CA_(\d{9})_(?:(\d{4})_([0-9A-Z-]+)_(\d{4})|(\d{8}))_([A-Za-z0-9-]+)$/;
  const names = whole.flatMap((siren) => companyOf(siren).filings.map(({ fileName }) => fileName));
  for (const name of names) expect(name).toMatch(pattern);
  const kinds = [/^GU_CA_/, /_CAE23-000131986_/, /-1$/, /_C$/, /_1957B70068_/];
  expect(kinds.filter((kind) => !names.some((name) => kind.test(name)))).toEqual([]);
  const lyon = companyOf('000101816').filings.map(({ fileName }) => fileName);
  expect(lyon.every((name) => /_6901_.*_B\d{10}$/.test(name))).toBe(true);
});

test.each(['000101816', '000100917'])(
  '%s: each document stands in an inner archive, with its MD5',
  async (siren) => {
    const company = companyOf(siren);
    const { zip, index } = await open(company);
    for (const [id, name] of pairs(index)) {
      const inner = await zip.file(name)?.async('nodebuffer');
      if (inner === undefined) throw new Error(name);
      const digest = await zip.file(name.replace('.zip', '.md5'))?.async('text');
      expect(digest?.split(' ')[0]).toBe(createHash('md5').update(inner).digest('hex'));
      const filing = company.filings.find((each) => each.id === id);
      const documents = await JSZip.loadAsync(inner, { checkCRC32: true });
      expect(await startOf(documents, `${filing?.fileName}.pdf`)).toBe('%PDF-');
      expect(documents.file(`${filing?.fileName}.xml`)).not.toBeNull();
    }
  },
  30_000,
);

test('a missing document is promised by Response.json, one that INPI does not supply is said to be', async () => {
  const company = companyOf('000101410');
  const { zip, index } = await open(company);
  const idOf = (kind: Filing['document']) =>
    company.filings.find(({ document }) => document === kind)?.id ?? 0;
  const named = new Map(pairs(index));
  expect(zip.file(named.get(idOf('missing')) ?? '')).toBeNull();
  expect(named.has(idOf('not-supplied'))).toBe(false);
  expect(index).toHaveProperty('listeIdFichierNonFournis', [String(idOf('not-supplied'))]);
});

test('bad documents are what they are called', async () => {
  const company = companyOf('000101519');
  const { zip } = await open(company);
  const starts = new Map<string, string>();
  for (const { document, fileName } of company.filings)
    starts.set(document, await startOf(zip, `${fileName}.pdf`));
  expect(Object.fromEntries(starts)).toEqual({
    truncated: '%PDF-',
    garbage: '%PDF-',
    empty: '',
    html: '<!doc',
    encrypted: '%PDF-',
    filing: '%PDF-',
  });
});

test('one document has a wrong checksum, the others are sound', async () => {
  const company = companyOf('000103317');
  const { bytes, zip } = await open(company);
  const wrong = company.filings.find(({ document }) => document === 'damaged')?.fileName ?? '';
  await expect(JSZip.loadAsync(bytes, { checkCRC32: true })).rejects.toThrow('CRC32');
  zip.remove(`${wrong}.pdf`);
  const others = await zip.generateAsync({ type: 'nodebuffer' });
  await expect(JSZip.loadAsync(others, { checkCRC32: true })).resolves.toBeDefined();
  expect(company.filings.some(({ fileName, sheet }) => !fileName.includes(sheet.siren))).toBe(true);
});

test('the huge archive is stored, holds more than 200 MB and its documents stay small', async () => {
  const company = companyOf('000101311');
  const path = join(folder, 'huge.zip');
  await writeArchive(company, path, folder);
  const bytes = await readFile(path);
  expect(bytes.length).toBeGreaterThan(200 * 1_000_000);
  const zip = await JSZip.loadAsync(bytes);
  for (const { fileName } of company.filings) {
    const pdf = await zip.file(`${fileName}.pdf`)?.async('nodebuffer');
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf?.length).toBeLessThan(2 * mebibyte);
  }
}, 60_000);
