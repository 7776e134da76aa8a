import { expect, test } from 'vitest';

import { csvFile, machineCsvFile } from './csv.ts';

type Rows = Parameters<typeof csvFile>[0];

async function bytesOf(rows: Rows, file: (rows: Rows) => Blob = csvFile): Promise<string> {
  const bytes = await file(rows).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

test('cells are separated by semicolons, behind the mark of UTF-8', async () => {
  expect(
    await bytesOf([
      ['Démarche', 'Objet'],
      ['Marchés', null],
    ]),
  ).toBe('\uFEFFDémarche;Objet\r\nMarchés;\r\n');
});

test.each([
  ['a;b', '"a;b"'],
  ['dit « "oui" »', '"dit « ""oui"" »"'],
  ['deux\nlignes', '"deux\nlignes"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+33', "'+33"],
  ['-1', "'-1"],
  ['@somme', "'@somme"],
  ['a=b', 'a=b'],
])('« %s » is written %s', async (value, written) => {
  expect(await bytesOf([[value]])).toBe(`\uFEFF${written}\r\n`);
});

test('numbers are numbers, negative ones too, with the decimal mark of who reads them', async () => {
  const rows = [['−', -48_000, 1.5, 0, null]];
  expect(await bytesOf(rows)).toBe('\uFEFF−;-48000;1,5;0;\r\n');
  expect(await bytesOf(rows, machineCsvFile)).toBe('−,-48000,1.5,0,\r\n');
});

test('for a program, a comma and a formula are quoted and kept as text all the same', async () => {
  expect(await bytesOf([['a,b', 'a;b', '=1+1']], machineCsvFile)).toBe('"a,b",a;b,\'=1+1\r\n');
});
