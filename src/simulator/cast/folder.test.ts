import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { askApi, openBench, type Bench } from '../testing/bench.ts';

let bench: Bench;
let folder: string;

beforeAll(async () => {
  bench = await openBench();
  folder = await mkdtemp(join(tmpdir(), 'simulator-folder-'));
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
});

type List = { url_documents: string; bilans: Record<string, unknown>[] };

async function served(siren: string, from: string): Promise<{ list: List; zip: JSZip; index: string }> {
  const simulator = await bench.start({ folder: from });
  expect(simulator.cast.map((member) => member.siren)).not.toContain(siren);
  const list = (await askApi(simulator, `/v2/bilans_inpi/${siren}`)).json() as List;
  const zip = await JSZip.loadAsync(await (await fetch(list.url_documents)).arrayBuffer());
  return { list, zip, index: (await zip.file('Response.json')?.async('text')) ?? '' };
}

test('PDFs without XML are those of the company of the seeds, and the list knows nothing of them', async () => {
  const alone = join(folder, 'alone');
  await mkdir(alone);
  await writeFile(join(alone, 'b.PDF'), '%PDF-b');
  await writeFile(join(alone, 'a.pdf'), '%PDF-a');
  await writeFile(join(alone, 'notes.txt'), 'nothing to serve');
  const { list, zip, index } = await served('788242667', alone);
  expect(list.bilans).toHaveLength(2);
  expect(list.bilans[0]).toMatchObject({
    siren: '788242667',
    date_cloture: null,
    date_depot: null,
    code_greffe: null,
    numero_gestion: null,
    confidentiel: 0,
  });
  expect(Object.keys(zip.files)).toEqual(['Response.json', 'a.pdf', 'b.PDF']);
  expect(JSON.parse(index)).toMatchObject({
    listeIdFichier: [{ 20000000: ['a.pdf'] }, { 20000001: ['b.PDF'] }],
  });
  expect(await zip.file('b.PDF')?.async('text')).toBe('%PDF-b');
});

test('an XML tells whose files they are, and a file that is replaced is served anew', async () => {
  const told = join(folder, 'told');
  await mkdir(told);
  const xml = (confidentiality: number) =>
    `<x:bilans xmlns:x="urn"><x:identite><x:siren>000103630</x:siren><x:date_cloture_exercice>20240630</x:date_cloture_exercice><x:date_depot>00000000</x:date_depot><x:code_confidentialite>${confidentiality}</x:code_confidentialite></x:identite></x:bilans>`;
  await writeFile(join(told, 'accounts.pdf'), '%PDF-1');
  await writeFile(join(told, 'keyed.xml'), xml(1));
  const first = await served('000103630', told);
  expect(first.list.bilans).toEqual([
    expect.objectContaining({ date_cloture: '2024-06-30T00:00:00.000Z', date_depot: null, confidentiel: 1 }),
  ]);
  await writeFile(join(told, 'keyed.xml'), `${xml(2)}\n`);
  const second = await served('000103630', told);
  expect(await second.zip.file('keyed.xml')?.async('text')).toBe(`${xml(2)}\n`);
});

const samples = new URL('../../../../shared/samples/', import.meta.url).pathname;

describe.skipIf(!existsSync(samples))('the real files (skipped when the samples are not there)', () => {
  test('are served as they are, byte for byte', async () => {
    const { list, zip } = await served('950058644', samples);
    expect(list.bilans).toEqual([
      expect.objectContaining({
        code_greffe: 6852,
        date_cloture: '2020-03-31T00:00:00.000Z',
        date_depot: '20201127',
        numero_gestion: '1979B00245',
      }),
    ]);
    for (const name of ['inpi-comptes-annuels-788242667.pdf', 'bilan-saisi-complet-950058644.xml']) {
      const bytes = await zip.file(name)?.async('nodebuffer');
      expect(bytes?.equals(readFileSync(join(samples, name)))).toBe(true);
    }
  });
});
