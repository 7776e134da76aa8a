import { describe, expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';
import { addressOf, type Cell } from '#domain/filed/accounts.ts';
import { historyOfAccounts, type FiledHistory } from '#domain/filed/history.ts';
import { yearColumns } from '#domain/filed/year-columns.ts';
import type { Siren } from '#domain/siren.ts';

import { sampleText } from '../testing/sample.ts';
import { accountsOf } from './testing/filed-accounts.ts';
import { readText } from './testing/read-text.ts';
import { keyedInRegister, registerSample } from './testing/register-sample.ts';

const xml = sampleText('bilan-saisi-complet-950058644.xml');
const json = sampleText(registerSample);

/** Where each amount of the table comes from, and what it is: « 0:03.FJ.m3=4549159 ». */
function cellsOf({ forms }: FiledHistory): string[] {
  const written = ({ value, source }: Cell) => `${source.accounts.filingId}:${addressOf(source)}=${value}`;
  return forms
    .flatMap(({ rows }) => rows.flatMap(({ years }) => years))
    .flatMap(({ current, previous }) =>
      [current, previous].flatMap((cell) => (cell === null ? [] : written(cell))),
    )
    .toSorted();
}

/** The row of a code, its own exercise then the one before, newest closing first. */
function row(history: FiledHistory, form: string, code: string, series: string) {
  const found = history.forms
    .find((one) => one.form === form)
    ?.rows.find((one) => one.code === code && one.series === series);
  return found?.years.map(({ current, previous }) => [current?.value ?? null, previous?.value ?? null]);
}

describe.skipIf(xml === null)('the real XML, laid out (skipped when the samples are not there)', () => {
  const sample = async () => {
    const expected = { siren: '950058644' as Siren, closingDate: '2020-03-31' as IsoDate };
    return historyOfAccounts([accountsOf('0', await readText(xml ?? '', expected))], 'company');
  };

  test('every amount of the file is on the table once, where the file has it, and no other', async () => {
    let page = '';
    const keyed = [...(xml ?? '').matchAll(/<page numero="(\d+)">|<liasse code="(\w+)"([^>]*)\/>/g)].flatMap(
      ([, numero, code, attributes = '']) => {
        page = numero ?? page;
        return [...attributes.matchAll(/(m[1-4])="(-?)0*(\d+)"/g)].map(
          ([, place, sign, digits]) => `0:${page}.${code}.${place}=${Number(`${sign}${digits}`)}`,
        );
      },
    );
    expect(keyed).toHaveLength(100 + 90 + 81 + 70);
    expect(cellsOf(await sample())).toEqual(keyed.toSorted());
  });

  test('tells turnover and liabilities in the columns of their forms, and the year before', async () => {
    const history = await sample();
    expect(row(history, '2052', 'FJ', 'total')?.flat()).toEqual([expect.any(Number), expect.any(Number)]);
    expect(row(history, '2050', 'CO', 'net')?.[0]).toEqual(row(history, '2051', 'EE', '')?.[0]);
    expect(yearColumns(history.closings)).toEqual([
      { closing: '2020-03-31', filed: 0, restatedBy: null },
      { closing: '2019-03-31', filed: null, restatedBy: 0 },
    ]);
  });
});

describe.skipIf(json === null)('the real register, laid out (skipped when the samples are not there)', () => {
  const body: unknown = JSON.parse(json ?? 'null');
  const sample = () => {
    const filed = keyedInRegister(body).map(({ id, metadata }) => accountsOf(id, metadata));
    return { filed, history: historyOfAccounts(filed, 'company') };
  };

  test('every amount of the three keyed filings is on the table once, and no other', () => {
    const { filed, history } = sample();
    const written = (body as { bilansSaisis: Keyed[] }).bilansSaisis.flatMap(
      ({ dateCloture, bilanSaisi }) => {
        const id = filed.find(({ closing }) => closing === dateCloture)?.filingId;
        return bilanSaisi.bilan.detail.pages.flatMap(({ numero, liasses }) =>
          liasses.flatMap(({ code, ...amounts }) =>
            Object.entries(amounts).flatMap(([place, text]) =>
              /^-?\d+$/.test(text)
                ? [`${id}:${String(numero).padStart(2, '0')}.${code}.${place}=${Number(text)}`]
                : [],
            ),
          ),
        );
      },
    );
    expect(written.length).toBeGreaterThan(900);
    expect(cellsOf(history)).toEqual(written.toSorted());
  });

  test('years that do not follow each other are told apart, and no code of the file is left out', () => {
    const { history } = sample();
    expect(yearColumns(history.closings).map(({ closing, filed }) => [closing, filed])).toEqual([
      ['2020-12-31', 0],
      [null, null],
      ['2018-12-31', 1],
      ['2017-12-31', 2],
      ['2016-12-31', null],
    ]);
    const codes = history.forms.flatMap(({ form, rows }) => rows.map(({ code }) => `${form} ${code}`));
    expect(codes).toContain('2056 06');
    expect(codes).toContain('2058-C YP');
  });
});

type Keyed = {
  dateCloture: string;
  bilanSaisi: {
    bilan: {
      detail: { pages: { numero: number; liasses: ({ code: string } & Record<string, string>)[] }[] };
    };
  };
};
