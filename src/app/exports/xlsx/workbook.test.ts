import JSZip from 'jszip';
import { expect, test } from 'vitest';

import { figureNames } from '#domain/figures/names.ts';
import type { Siren } from '#domain/siren.ts';

import { madeFigures } from '../../figures/testing/made-figures.ts';
import { filingSample } from '../../testing/samples.ts';
import { exportContextSample, exportedSample } from '../testing/exported-sample.ts';
import { figuresWorkbook } from './workbook.ts';

type ReadCell = { type: 'number' | 'text' | 'empty'; value: string; format: string | null; italic: boolean };

const parsed = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

/** Reads a workbook back from its parts, as a spreadsheet does. */
async function readBack(file: Blob): Promise<Map<string, ReadCell[][]>> {
  const zip = await JSZip.loadAsync(file);
  const part = async (path: string) => parsed((await zip.file(path)?.async('text')) ?? '<none/>');
  const all = (node: ParentNode, name: string) => [...node.querySelectorAll(name)];
  const shared = all(await part('xl/sharedStrings.xml'), 'si').map((item) => item.textContent);
  const styles = await part('xl/styles.xml');
  const formats = new Map(
    all(styles, 'numFmt').map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode')]),
  );
  const fonts = all(styles, 'fonts > font').map((font) => font.querySelector('i') !== null);
  const looks = all(styles, 'cellXfs > xf').map((xf) => ({
    format: formats.get(xf.getAttribute('numFmtId')) ?? null,
    italic: fonts[Number(xf.getAttribute('fontId'))] ?? false,
  }));
  const names = all(await part('xl/workbook.xml'), 'sheet').map((one) => one.getAttribute('name') ?? '');
  const sheets = await Promise.all(
    names.map(async (name, index) => {
      const sheet = await part(`xl/worksheets/sheet${index + 1}.xml`);
      const rows = all(sheet, 'row').map((row) =>
        all(row, 'c').map((cell): ReadCell => {
          const raw = cell.querySelector('v')?.textContent ?? '';
          const isShared = cell.getAttribute('t') === 's';
          const look = looks[Number(cell.getAttribute('s') ?? 0)] ?? { format: null, italic: false };
          expect(cell.querySelector('f')).toBeNull();
          return {
            type: raw === '' ? 'empty' : isShared ? 'text' : 'number',
            value: isShared ? (shared[Number(raw)] ?? '') : raw,
            ...look,
          };
        }),
      );
      return [name, rows] as const;
    }),
  );
  return new Map(sheets);
}

const rowOf = (rows: ReadCell[][] | undefined, label: string): ReadCell[] =>
  rows?.find(([first]) => first?.value === label) ?? [];

test('numbers are numbers in euros with their format, and what is missing is words in italics', async () => {
  const read = await readBack(
    await figuresWorkbook([exportedSample()], [filingSample()], exportContextSample()),
  );
  expect([...read.keys()]).toEqual(['Chiffres', 'Évolutions', 'Dépôts', 'Comment ce fichier a été fait']);
  const turnover = rowOf(read.get('Chiffres'), 'Chiffre d’affaires HT');
  expect(turnover.slice(2, 4)).toEqual([
    { type: 'number', value: '4586000', format: '#,##0', italic: false },
    { type: 'number', value: '4702000', format: '#,##0', italic: false },
  ]);
  const result = rowOf(read.get('Chiffres'), 'Résultat de l’exercice');
  expect(result[2]).toMatchObject({ type: 'text', value: 'non transmis', italic: true });
  expect(result[3]).toMatchObject({ type: 'number', value: '-48000' });
  const evolutions = read.get('Évolutions')?.filter(([label]) => label?.value === 'Chiffre d’affaires HT');
  expect(evolutions?.[1]?.slice(3, 8).map(({ value }) => value)).toEqual([
    '116000',
    '€',
    '2.53',
    String((116 * 100) / 4586),
    'retrouvée',
  ]);
  expect(read.get('Dépôts')?.[1]?.[0]).toMatchObject({ type: 'text', value: '2025-12-31' });
  const method = read.get('Comment ce fichier a été fait')?.map((row) => row.map(({ value }) => value));
  expect(method).toContainEqual(['Objet', 'marché n° 2026-041']);
  expect(method).toContainEqual(['Logiciel', 'Bilanscope 1.2.3']);
  expect(method?.some(([, text]) => text?.includes('Disponibilités (non transmis)'))).toBe(true);
});

test('a text that looks like a formula, or that XML cannot hold, stays text', async () => {
  const context = exportContextSample({ objet: '=1+1\u0007 <&>' });
  const read = await readBack(await figuresWorkbook([exportedSample()], [], context));
  expect(rowOf(read.get('Comment ce fichier a été fait'), 'Objet')[1]).toMatchObject({
    type: 'text',
    value: '=1+1 <&>',
  });
});

test('ten companies have two sheets each, none so large that a worker would be started', async () => {
  const full = Object.fromEntries(figureNames.map((name) => [name, { value: -4_702_123, given: -12.34 }]));
  const figures = madeFigures(
    ['2025-12', '2024-12', '2023-12'].map((closing) => ({ closing, figures: full })),
  );
  const companies = Array.from({ length: 10 }, (_, index) =>
    exportedSample({ figures, siren: `00000000${index}` as Siren }),
  );
  const file = await figuresWorkbook(companies, [], exportContextSample());
  expect((await readBack(file)).size).toBe(21);
  const zip = await JSZip.loadAsync(file);
  const sizes = await Promise.all(
    Object.values(zip.files).map(async (part) => (await part.async('uint8array')).length),
  );
  expect(Math.max(...sizes)).toBeLessThan(160_000);
});
