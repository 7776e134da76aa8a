import fc from 'fast-check';
import { expect, test } from 'vitest';

import { figureNames, ratioName, type FigureName } from '#domain/figures/names.ts';

import { madeFigures, type MadeYear } from '../figures/testing/made-figures.ts';
import { valueText } from '../figures/words/value-words.ts';
import { amountUnits } from '../format/amounts.ts';
import { figuresGrid, tableMarkup, tabbedText } from './copied-table.ts';
import { figureRows, numberShown } from './figure-rows.ts';
import { figuresCsv, figuresMachineCsv } from './figures-csv.ts';
import { exportedSample, exportContextSample } from './testing/exported-sample.ts';

const amount = fc.option(fc.integer({ min: -9_999_999, max: 9_999_999 }), { nil: null });

const years = fc
  .array(fc.record(Object.fromEntries(figureNames.map((name) => [name, amount]))), {
    minLength: 1,
    maxLength: 3,
  })
  .map((values) =>
    values.map((figures, index): MadeYear => {
      const made = figureNames.map((name) => [name, { value: figures[name] ?? null }]);
      return { closing: `${2025 - index}-12`, figures: Object.fromEntries(made) };
    }),
  );

/** What stays of a text once typography is put aside. */
const bare = (text: string): string => text.replaceAll(/\s/g, '').replace('\u2212', '-');

test('every number taken away is the one on screen, in every unit, and in euros the one received', () => {
  fc.assert(
    fc.property(years, fc.constantFrom(...amountUnits), (made, unit) => {
      const figures = madeFigures(made);
      for (const row of figureRows(figures, unit)) {
        const year = figures.years.find(({ closing }) => closing === row.closing);
        if (year === undefined) throw new Error('a row of no exercise');
        if (!figureNames.some((name) => name === row.name)) continue;
        const name = row.name as FigureName;
        expect(row.value).toBe(year.figures[name].value);
        expect(row.shown).toBe(valueText(name, year, unit));
        expect(row.shownNumber === null).toBe(row.value === null);
        if (row.shownNumber === null) continue;
        const unitShown = name === ratioName ? '%' : unit;
        expect(row.shownNumber).toBe(numberShown(row.shown.replace(unitShown, '')));
        expect(Math.sign(row.shownNumber)).toBe(Math.sign(row.value ?? Number.NaN));
      }
    }),
    { numRuns: 60 },
  );
});

test('where an exercise lasts other than twelve months, what accumulates is also brought to twelve', () => {
  const figures = madeFigures([
    { closing: '2025-12', durationMonths: 18, figures: { chiffre_affaires_ht: 1800, total_passif: 900 } },
    { closing: '2024-06', durationMonths: null, figures: { chiffre_affaires_ht: 1000 } },
  ]);
  const rows = figureRows(figures, 'k€').filter(({ name }) => name.endsWith('_12_months'));
  expect(rows.some(({ name }) => name.startsWith('total_passif'))).toBe(false);
  const [latest, before] = rows.filter(({ name }) => name === 'chiffre_affaires_ht_12_months');
  expect(latest).toMatchObject({
    label: 'Chiffre d’affaires HT (ramené à 12\u00A0mois)',
    origin: 'calcul Bilanscope',
    status: 'computed_by_bilanscope',
    value: 1_200_000,
    shownNumber: 1200,
  });
  expect(before).toMatchObject({ value: null, status: 'not_computable', shown: 'non calculable' });
  const usual = madeFigures([{ closing: '2025-12', figures: { chiffre_affaires_ht: 1800 } }]);
  expect(figureRows(usual, 'k€').some(({ name }) => name.endsWith('_12_months'))).toBe(false);
});

const contextual = exportContextSample();
const text = async (file: Blob): Promise<string[][]> =>
  new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(await file.arrayBuffer())
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(/[;,](?=(?:[^"]*"[^"]*")*[^"]*$)/));

test('what is missing is never a zero: the human file says why, the machine’s has a status', async () => {
  const figures = madeFigures([
    { closing: '2025-12', figures: { chiffre_affaires_ht: 0, resultat_exercice: -48 } },
    { closing: '2024-12', figures: { resultat_exercice: 116 } },
  ]);
  const company = exportedSample({ figures });
  const [headings = [], ...lines] = await text(figuresMachineCsv([company], contextual));
  const cell = (line: readonly string[], field: string) => line[headings.indexOf(field)];
  const turnover = lines.filter((line) => cell(line, 'figure') === 'chiffre_affaires_ht');
  expect(turnover.map((line) => [cell(line, 'closing'), cell(line, 'value'), cell(line, 'status')])).toEqual([
    ['2025-12', '0', 'received'],
    ['2024-12', '', 'not_received'],
  ]);
  const loss = lines.find((line) => cell(line, 'figure') === 'resultat_exercice');
  expect(loss).toContain('-48000');
  const [, ...human] = await text(figuresCsv([company], 'k€', contextual));
  expect(human.find((line) => line[3] === 'Résultat de l’exercice')?.slice(6, 9)).toEqual(['-48', 'k€', '']);
  const absent = human.find(
    (line) => line[3] === 'Chiffre d’affaires HT' && line[4]?.includes('2024') === true,
  );
  expect(absent?.slice(6, 9)).toEqual(['', 'k€', 'non transmis']);
});

test('a company without figures has its line, with the reason', async () => {
  const company = exportedSample({ figures: null, absence: 'la Banque de France ne transmet aucun bilan' });
  const [, line] = await text(figuresCsv([company], 'k€', contextual));
  expect(line).toContain('la Banque de France ne transmet aucun bilan');
  const [, machine] = await text(figuresMachineCsv([company], contextual));
  expect(machine).toContain('no_figures');
});

test('a name or an objet that looks like a formula stays text, in files and on the clipboard', async () => {
  const company = exportedSample({ name: '=HYPERLINK("https://example.org")' });
  const context = exportContextSample({ objet: '@SUM(1)' });
  const human = await text(figuresCsv([company], 'k€', context));
  expect(human[1]?.[0]).toBe('"\'=HYPERLINK(""https://example.org"")"');
  expect(human[1]).toContain("'@SUM(1)");
  expect(tabbedText([['=1+1', -48, 'a\tb']])).toBe("'=1+1\t-48\ta b");
  expect(tableMarkup([['<b>'], [1.5]])).toBe(
    '<table><thead><tr><th>&lt;b&gt;</th></tr></thead><tbody><tr><td>1,5</td></tr></tbody></table>',
  );
});

test('the copied table is laid out as on screen', () => {
  const figures = madeFigures([
    { closing: '2025-12', figures: { chiffre_affaires_ht: { value: 4702, given: 2.53 } } },
    { closing: '2024-12', figures: { chiffre_affaires_ht: 4586 } },
  ]);
  const [heads, turnover] = figuresGrid(figures, 'k€');
  expect(heads?.map((head) => bare(String(head)))).toEqual([
    'Chiffre',
    'Unité',
    'déc.2024(12mois)',
    'évolutiondéc.2024→déc.2025',
    'déc.2025(12mois)',
    'Origine',
  ]);
  expect(turnover?.slice(0, 3)).toEqual(['Chiffre d’affaires HT', 'k€', 4586]);
  expect(bare(String(turnover?.[3]))).toBe('+2,53%,+116k€');
  expect(turnover?.slice(4)).toEqual([4702, 'FL · 2052']);
});
