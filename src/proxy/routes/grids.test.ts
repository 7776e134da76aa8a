import { afterAll, beforeAll, expect, test } from 'vitest';

import { gridFileSchema, type GridFile } from '#contract/grids.ts';
import { apiPaths } from '#contract/paths.ts';
import { sessionSchema } from '#contract/session.ts';

import { ours, problemOf } from '../testing/running-proxy.ts';
import { startRecorded, type Recorded } from '../trail/testing/recorded.ts';

const file: GridFile = {
  bilanscope: 'grid',
  version: 1,
  id: 'aides-locales',
  title: 'Aides locales',
  description: 'Ce que le service lit.',
  rows: [{ kind: 'line', label: 'Effectif', unit: 'persons', accounts: { C: { sum: ['16.YP.m1'] } } }],
};

let proxy: Recorded;
beforeAll(async () => {
  proxy = await startRecorded({}, {}, (config) => {
    const [first, second, third] = config.demarches;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three procedures');
    const demarches = [
      { ...first, grid: { id: 'cout-du-travail', file: null } },
      { ...second, grid: { id: file.id, file } },
      { ...third, grid: { id: file.id, file }, agents: { sirets: ['13002526500013'], emailDomains: [] } },
    ];
    return { ...config, demarches };
  });
});
afterAll(() => proxy.remove());

test('the session says which grid a procedure shows first, and whose it is', async () => {
  const session = sessionSchema.parse(
    await (await proxy.get(apiPaths.session, { ...ours, 'sec-fetch-site': 'same-origin' })).json(),
  );
  expect(session.demarches.map(({ id, grid }) => [id, grid])).toEqual([
    ['marches', { id: 'cout-du-travail', shipped: true }],
    ['aides', { id: 'aides-locales', shipped: false }],
  ]);
});

test('a grid of the administration’s own is read as it was written', async () => {
  const answer = await proxy.get(apiPaths.grid('aides'));
  expect(gridFileSchema.parse(await answer.json())).toEqual(file);
});

test.each(['marches', 'fraude', 'none', '__proto__'])(
  'there is none under « %s »: shipped, kept to others, or no procedure',
  async (demarche) => {
    expect(await problemOf(proxy.get(apiPaths.grid(demarche)))).toMatchObject({ code: 'unknown_address' });
  },
);

test('another site does not read it', async () => {
  expect(await problemOf(proxy.get(apiPaths.grid('aides'), {}))).toMatchObject({ code: 'cross_site' });
});
