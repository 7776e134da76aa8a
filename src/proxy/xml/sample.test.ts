import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { MetadataLine } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { closingDate, readText as read, siren } from './testing/read-text.ts';

const samplePath = new URL('../../../../shared/samples/bilan-saisi-complet-950058644.xml', import.meta.url);

describe.skipIf(!existsSync(samplePath))('the real sample (skipped when the samples are not there)', () => {
  const text = existsSync(samplePath) ? readFileSync(samplePath, 'utf8') : '';
  const expected = { siren: '950058644' as Siren, closingDate: '2020-03-31' as IsoDate };
  const sample = () => read(text, expected);

  test('gives its identity', async () => {
    expect((await sample()).identity).toEqual({
      siren: '950058644',
      denomination: 'AUTOMOBILES DANGEL',
      address: '68780 Sentheim',
      closingDate: '2020-03-31',
      previousClosingDate: '2019-03-31',
      durationMonths: 12,
      previousDurationMonths: 12,
      depositDate: '2020-11-27',
      depositNumber: '10637',
      greffe: { code: '6852', label: 'Mulhouse' },
      managementNumber: '1979B00245',
      activityCode: '2910Z',
      accountsType: { code: 'C', label: 'Comptes complets' },
      currency: 'EUR',
      confidentiality: { code: '0', label: 'Comptes non confidentiels' },
      keyingReason: { code: '0', label: 'Saisis sans anomalie' },
      treatments: [],
    });
  });

  test('gives every cell, in order, and no other', async () => {
    const { format, lines, tree } = await sample();
    const written = [...text.matchAll(/<page numero="(\d+)">|<liasse code="(\w+)"([^>]*)\/>/g)];
    let page = '';
    const cells = written.flatMap(([, numero, code, attributes = '']) => {
      page = numero ?? page;
      const cell = (column: string) => {
        const found = new RegExp(`${column}="(-?)0*(\\d+)"`).exec(attributes);
        return found === null ? null : Number(`${found[1]}${found[2]}`);
      };
      return code === undefined ? [] : [[page, code, cell('m1'), cell('m2'), cell('m3'), cell('m4')]];
    });
    expect(lines.map(({ page, code, m1, m2, m3, m4 }) => [page, code, m1, m2, m3, m4])).toEqual(cells);
    expect([format, tree, lines.length]).toEqual(['bilans-saisis', null, 146]);
  });

  test('adds up to what it adds up to', async () => {
    const { lines } = await sample();
    const columns = ['m1', 'm2', 'm3', 'm4'] as const;
    const filled = columns.map((column) => lines.flatMap((line) => line[column] ?? []));
    expect(filled.map(({ length }) => length)).toEqual([100, 90, 81, 70]);
    const totals = filled.map((cells) => cells.reduce((sum, cell) => sum + cell, 0));
    expect(totals).toEqual([339_057_924, 220_042_547, 238_182_805, 199_575_147]);
    const line = (code: string) => lines.find((one) => one.code === code) as MetadataLine;
    expect(line('CO').m3).toBe(line('EE').m1);
    expect(line('HN').m1).toBe(line('DI').m1);
    // INPI's own figures differ by a euro of rounding.
    const difference = (line('FJ').m1 ?? 0) + (line('FJ').m2 ?? 0) - (line('FJ').m3 ?? 0);
    expect(Math.abs(difference)).toBeLessThanOrEqual(1);
  });

  test('has a label, a form and the columns of every line', async () => {
    const { lines } = await sample();
    expect(lines.filter(({ label, form }) => label === null || form === null)).toEqual([]);
    expect(lines.find(({ code }) => code === 'FJ')).toMatchObject({
      page: '03',
      form: '2052',
      columns: [expect.any(String), expect.any(String), 'total N', 'total N-1'],
    });
  });

  test('is rejected for another company', async () => {
    await expect(read(text, { siren, closingDate })).rejects.toMatchObject({ code: 'archive_rejected' });
  });
});
