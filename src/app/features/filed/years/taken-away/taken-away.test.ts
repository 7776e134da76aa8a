import JSZip from 'jszip';
import { expect, test } from 'vitest';

import { historyOfAccounts } from '#domain/filed/history.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import { parseSiren, type Siren } from '#domain/siren.ts';

import { exportContextSample } from '../../../../exports/testing/exported-sample.ts';
import { yearsTable } from '../table-model.ts';
import { filedCsv } from './filed-csv.ts';
import { filedGrid } from './filed-grid.ts';
import { filedWorkbook } from './filed-workbook.ts';
import { toldCells } from './told-cells.ts';

const siren = parseSiren('000314153') as Siren;
const taken = { siren, name: '=Ateliers', context: exportContextSample() };
const history = historyOfAccounts(
  [
    madeAccounts({ '03.FJ': [1, 2, 3, 4], '11.YP': [12, null] }, { filingId: 'f25' }),
    madeAccounts(
      { '03.FJ': [null, 5, 5, null] },
      { filingId: 'f24', closing: '2024-12-31', depositDate: null, keyedBy: 'agent', durationMonths: null },
    ),
  ],
  'company',
);

test('a CSV has one number a line, with its filing, its place and the rule of its use', async () => {
  const rows = (await filedCsv(toldCells(history), taken).text()).trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + 5 + 2);
  const line = rows.find((row) => row.includes('03.FJ.m4')) ?? '';
  expect(line).toMatch(/^'=Ateliers;000 314 153;Comptes sociaux;2052 · Compte de résultat/);
  expect(line).toContain(';total N-1;03.FJ.m4;2025-12-31;N-1;4;€;2026-06-12;f25;12;saisi par l’INPI;;');
  expect(line).toContain('ne se rediffuse pas');
  expect(rows.find((row) => row.includes('f24'))).toContain(';2024-12-31;N;5;€;;f24;;saisi par l’agent;;');
  expect(rows.find((row) => row.includes('11.YP'))).toContain(';12;;2026-06-12;');
});

test('the table is copied as it is shown, empty where nothing is keyed', () => {
  const choices = { sought: 'chiffre', allColumns: false, emptyLines: false, previous: true };
  const grid = filedGrid(yearsTable(history, choices), history.closings, true, siren);
  expect(grid[0]?.slice(5)).toEqual([
    '31/12/2024',
    'N-1 redit pour 31/12/2024',
    '31/12/2025',
    'N-1 redit pour 31/12/2025',
  ]);
  expect(grid[1]?.slice(1)).toEqual(['FJ', expect.any(String), 'total', '03.FJ.m3', 5, 4, 3, null]);
  expect(grid.at(-1)?.[0]).toMatch(/ne se rediffuse pas/);
});

test('a workbook has a sheet a form, numbers as numbers under their filing, and no formula', async () => {
  const zip = await JSZip.loadAsync(await filedWorkbook(history, taken));
  const part = async (path: string) => (await zip.file(path)?.async('text')) ?? '';
  const names = [...(await part('xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(names).toEqual(['2052', '2058-C', 'Comment ce fichier a été fait']);
  const strings = await part('xl/sharedStrings.xml');
  for (const text of ['f25', 'f24', 'non daté', 'saisi par l’agent', '03.FJ.m3', '2026-06-12'])
    expect(strings).toContain(text);
  const sheet = await part('xl/worksheets/sheet1.xml');
  const cells = [...sheet.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g)];
  const numbers = cells
    .filter(([, attributes = '']) => !attributes.includes('t="s"'))
    .map(([, , value]) => value);
  // France, export, then the total with the year before, 2024 on the left: empty cells are not written.
  expect(numbers).toEqual(['1', '5', '2', '5', '3', '4']);
  expect(sheet).not.toContain('<f>');
});
