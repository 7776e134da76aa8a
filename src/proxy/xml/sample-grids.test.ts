import { describe, expect, test } from 'vitest';

import type { Metadata } from '#contract/metadata.ts';
import { shippedGrids } from '#contract/shipped-grids.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import { evaluate, type GridResult } from '#domain/grids/evaluate.ts';
import { gridYears } from '#domain/grids/years.ts';
import type { Siren } from '#domain/siren.ts';

import { sampleText } from '../testing/sample.ts';
import { readText } from './testing/read-text.ts';
import { keyedInRegister, registerSample } from './testing/register-sample.ts';

const xml = sampleText('bilan-saisi-complet-950058644.xml');
const json = sampleText(registerSample);

const rows = shippedGrids.flatMap(({ grid }) => grid.rows.filter((row) => row.kind !== 'heading'));

/** What every row of the shipped grids gives for one filing. */
function resultsOf({ identity, lines }: Metadata): (label: string) => GridResult | undefined {
  const accounts = madeAccounts(
    Object.fromEntries(lines.map(({ page, code, m1, m2, m3, m4 }) => [`${page}.${code}`, [m1, m2, m3, m4]])),
    { durationMonths: identity.durationMonths },
  );
  const [year] = gridYears([accounts], 'company', []);
  if (year === undefined) throw new Error('no closing');
  return (label) => {
    const row = rows.find((one) => one.label === label);
    return row === undefined ? undefined : evaluate(row, year);
  };
}

/** An amount of the XML, found by its text alone; 0 where the cell is empty. */
function amount(code: string, column: string): number {
  const [line = ''] = new RegExp(`<liasse [^>]*code="${code}"[^>]*>`).exec(xml ?? '') ?? [];
  const [, value] = new RegExp(` ${column}="(-?\\d+)"`).exec(line) ?? [];
  return Number(value ?? 0);
}

describe.skipIf(xml === null)('the shipped grids on the real XML (skipped when it is not there)', () => {
  const results = async () =>
    resultsOf(
      await readText(xml ?? '', { siren: '950058644' as Siren, closingDate: '2020-03-31' as IsoDate }),
    );

  test('give what its own cells give', async () => {
    const of = await results();
    expect(of('Coût du travail')?.value).toBe(amount('FY', 'm3') + amount('FZ', 'm3'));
    const bought = amount('FS', 'm3') + amount('FU', 'm3') + amount('FW', 'm3');
    expect(of('Délai fournisseurs')?.value).toBeCloseTo((amount('DX', 'm1') * 360) / (bought * 1.2), 6);
    expect(of('Délai clients')?.value).toBeCloseTo(
      (amount('BX', 'm1') * 360) / (amount('FJ', 'm3') * 1.2),
      6,
    );
    expect(of('Part des comptes courants dans le passif')?.value).toBeCloseTo(
      (123_854 * 100) / amount('EE', 'm1'),
      6,
    );
    expect(of('Part des fonds propres dans le passif')?.value).toBeCloseTo(
      ((amount('DL', 'm1') + amount('DO', 'm1')) * 100) / amount('EE', 'm1'),
      6,
    );
  });

  test('say that the form of the headcount is not there', async () => {
    expect((await results())('Coût du travail par personne')).toMatchObject({
      refusal: 'term_absent',
      below: [{ absence: 'page' }],
    });
  });
});

describe.skipIf(json === null)(
  'the shipped grids on the real register (skipped when it is not there)',
  () => {
    const years = () => keyedInRegister(JSON.parse(json ?? '')).map(({ metadata }) => metadata);

    test('read the headcount on the page where each year has it, and nothing of a length that is not told', () => {
      const found = years().map((metadata) => resultsOf(metadata)('Coût du travail par personne'));
      expect(found.map((result) => result?.value ?? result?.refusal)).toEqual([
        (1_796_895_000 + 824_790_000) / 43_737,
        'term_absent',
        (2_248_978_000 + 998_155_000) / 53_039,
      ]);
      const days = years().map((metadata) => resultsOf(metadata)('Délai fournisseurs')?.refusal);
      expect(days[1]).toBe('duration_unknown');
    });
  },
);
