import { expect, test } from 'vitest';

import { csvFile } from './csv.ts';

async function bytesOf(rows: Parameters<typeof csvFile>[0]): Promise<string> {
  const bytes = await csvFile(rows).arrayBuffer();
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
