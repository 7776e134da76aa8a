import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startSimulator, type Simulator } from './simulator.ts';

let simulator: Simulator;
let cacheFolder: string;

beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'simulator-'));
  simulator = await startSimulator({ tokens: ['good'], limits: 'wide', cacheFolder, delays: 'none' });
});

afterAll(async () => {
  await simulator.close();
  await rm(cacheFolder, { recursive: true, force: true });
});

const query = 'context=Tests&recipient=13002526500013&object=essai';

async function ask(path: string): Promise<Response> {
  return await fetch(`${simulator.url}/v2/${path}?${query}`, { headers: { authorization: 'Bearer good' } });
}

type List = { url_documents: string; bilans: { id_fichier: number; siren: string; code_greffe: number }[] };

test('a list of filings leads to an archive on the storage that holds what Response.json says', async () => {
  const answer = await ask('bilans_inpi/000314153');
  expect(answer.status).toBe(200);
  const list = (await answer.json()) as List;
  expect(list.bilans).toHaveLength(8);
  expect(list.url_documents).toMatch(
    new RegExp(`^http://${simulator.storageHost}/siade/\\d+-[0-9a-f]{40}-all_documents\\.zip$`),
  );
  const archive = await JSZip.loadAsync(await (await fetch(list.url_documents)).arrayBuffer(), {
    checkCRC32: true,
  });
  const index = JSON.parse((await archive.file('Response.json')?.async('text')) ?? '') as {
    listeIdFichier: Record<string, string[]>[];
  };
  const names = Object.fromEntries(index.listeIdFichier.flatMap((entry) => Object.entries(entry)));
  for (const { id_fichier: id, siren } of list.bilans) {
    expect(siren).toBe('000314153');
    const [name = ''] = names[id] ?? [];
    const pdf = await archive.file(name)?.async('text');
    expect(pdf?.slice(0, 5)).toBe('%PDF-');
  }
}, 30_000);

test('the log tells every request with its status and its bytes', async () => {
  const before = simulator.requests().length;
  await (await ask('bilans_entreprises_bdf/000100115')).text();
  const [line] = simulator.requests().slice(before);
  expect(line).toMatchObject({
    server: 'api',
    path: '/v2/bilans_entreprises_bdf/000100115',
    query,
    status: 200,
  });
  expect(line?.bytes).toBeGreaterThan(1000);
});
