import { expect, test } from 'vitest';

import { againstBdf } from '#domain/filed/against-bdf/against-bdf.ts';
import { restatementsOf } from '#domain/filed/changes/restatements.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import { parseSiren } from '#domain/siren.ts';

import { exportContextSample } from '../../exports/testing/exported-sample.ts';
import { madeFigures } from '../../figures/testing/made-figures.ts';
import { filingSample } from '../../testing/samples.ts';
import { factOfBdf, factOfDifference, type FilingsRead } from './fact-of.ts';
import { factsDocument, factsFile } from './facts-file.ts';
import type { Fact } from './kept-facts.ts';

const siren = parseSiren('000314153');
if (siren === null) throw new Error('not a SIREN');

const source = { provider: 'INPI', service: 'API Entreprise', contract: 'v2' } as const;
const read: FilingsRead = {
  filings: [filingSample({ id: 'f24', documentName: 'CA_24' })],
  metadata: new Map(),
  source,
  fetchedAt: '2026-11-21T10:00:00Z',
};
const filed = madeAccounts(
  { '02.DL': [500, 1], '08.VG': [9, 4, 5], '08.VH': [90, 30, 60] },
  { closing: '2024-12-31', filingId: 'f24' },
);
const next = madeAccounts({ '02.DL': [1, 300] }, { filingId: 'f25' });

function first(): Fact {
  const [restated] = restatementsOf([filed, next], 'company');
  const [difference] = restated?.differences ?? [];
  if (restated === undefined || difference === undefined) throw new Error('nothing differs');
  return factOfDifference(restated, difference, read);
}

function written(facts: readonly Fact[]) {
  if (siren === null) throw new Error('not a SIREN');
  const taken = {
    company: { siren, name: 'Ateliers (fictive)' },
    context: exportContextSample(),
    facts: facts.map((fact) => ({ ...fact, keptAt: '2026-11-21T11:00:00.000Z' })),
    pageOf: ({ filingId, form }: { filingId: string; form: string | null }) =>
      filingId === 'f24' && form === '2051' ? 5 : null,
    fingerprints: new Map([
      ['f24', { sha256: 'ab', bytes: 3, requestId: 'r-1', receivedAt: '2026-11-21T12:00:00.000Z' }],
    ]),
  };
  return { document: factsDocument(taken), ...factsFile(taken) };
}

test('a finding is written with its line, both amounts, documents, pages and fingerprints', async () => {
  const { document, file, name } = written([first()]);
  expect(document).toMatchObject({
    format: 'bilanscope-constatations/1',
    siren,
    demarche: 'Marchés publics',
    facts: [
      {
        kind: 'restated',
        line: { form: '2051', code: 'DL', name: 'Capitaux propres', label: 'TOTAL (I)' },
        change: -200,
        keptAt: '2026-11-21T11:00:00.000Z',
        sides: [
          {
            amount: 500,
            cells: [{ address: '02.DL.m1', column: 'N (m1)', amount: 500, keyings: [500] }],
            from: {
              filingId: 'f24',
              name: 'CA_24',
              confidentiality: 'public',
              closing: '2024-12-31',
              depositNumber: null,
              source,
            },
            documentPage: 5,
            fingerprint: { sha256: 'ab', requestId: 'r-1' },
          },
          { amount: 300, from: { filingId: 'f25', name: null }, documentPage: null, fingerprint: null },
        ],
      },
    ],
  });
  expect(JSON.stringify(document)).not.toMatch(/verdict|fraud|anomal/i);
  expect(name).toMatch(/^000314153_constatations_\d{4}-\d{2}-\d{2}\.json$/);
  expect(JSON.parse(await file.text())).toEqual(JSON.parse(JSON.stringify(document)));
});

test('a figure of the Banque de France is written with its text as received, and the cells it is set against', () => {
  const figures = madeFigures([{ closing: '2024-12', figures: { dettes4_maturite_a_un_an_au_plus: 77 } }]);
  const [year] = againstBdf(figures.years, [filed], figures.precision);
  const figure = year?.figures.find(({ name }) => name === 'dettes4_maturite_a_un_an_au_plus');
  const fact = year === undefined || figure === undefined ? null : factOfBdf(year, figure, figures, read);
  expect(fact).toMatchObject({
    kind: 'bdf',
    line: { form: '2057', page: '08', code: 'VG + VH' },
    change: 76_966,
    sides: [
      { amount: 34, cells: [{ address: '08.VG.m2' }, { address: '08.VH.m2' }] },
      { amount: 77_000, from: { kind: 'bdf', received: '77', receivedUnit: 'kEuros', closing: '2024-12' } },
    ],
  });
});
