import { codesOfPage, meaningOfLine } from '../../liasse/line.ts';
import { places, sameCode, type FiledLine } from '../accounts.ts';
import { mainSeriesOf, seriesOf, type Series } from '../series.ts';

/** The accounts that may be entered: complete, simplified, consolidated. */
export const enteredTypes = ['C', 'S', 'K'] as const;

export type EnteredType = (typeof enteredTypes)[number];

/** A line of a form where INPI's table has it, without its amounts. */
export type FormLine = Pick<FiledLine, 'page' | 'code' | 'form' | 'label' | 'columns'>;

/** A row of the grid: one series of a line, its exercise and, where the form asks for it, the one before. */
export type EntryRow = { line: FormLine; series: Series; main: boolean };

/** The rows of a form, in its order. */
export type EntrySection = { page: string; form: string | null; rows: readonly EntryRow[] };

/**
 * The lines asked, by page: totals, and what the figures of the Banque de France, value added and EBE included, their
 * comparison and the usual ratios are made of. Gross amounts and write-downs are asked for the two totals of the assets alone.
 */
const asked: Readonly<Record<EnteredType, readonly (readonly [string, string])[]>> = {
  C: [
    ['01', 'BJ BT BX BZ CD CF CJ CO'],
    ['02', 'DA DI DL DO DR DS DT DU DV DW DX DY DZ EA EB EC EE EH'],
    ['03', 'FJ FM FN FO FR FS FT FU FV FW FX FY FZ GA GF GG GP GR GU GW'],
    ['04', 'HI HJ HK HL HM HN'],
    ['08', 'VG VH VI'],
    ['16', 'YP'],
  ],
  S: [
    ['01', '044 060 068 072 084 096 110 120 136 142 154 156 164 166 169 172 174 176 180'],
    ['02', '210 214 218 222 224 226 232 234 236 238 240 242 244 250 252 254 264 270 280 290 294 300 306 310'],
    ['05', '376'],
  ],
  K: [
    ['01', 'A1 BJ BT BX BZ CD CF CJ CO'],
    ['02', 'DA P2 DL DO P7 DR DS DT DU DV DW DX DY DZ EA EB EC EE'],
    ['03', 'FJ FR FW FX FY FZ GA GF GG GP GU GW'],
    ['04', 'HI HK R6 R7 R8'],
  ],
};

/** Series asked besides the main one of a line; the others of a line asked by its code are left to INPI. */
const besides: Readonly<Record<string, readonly string[]>> = {
  BJ: ['brut', 'amortissements et provisions'],
  CO: ['brut', 'amortissements et provisions'],
  '044': ['brut', 'amortissements'],
  '110': ['brut', 'amortissements'],
};

/** Where another series than the main one is what matters: of the loans, what is due within a year. */
const instead: Readonly<Record<string, string>> = { VG: 'à 1 an au plus', VH: 'à 1 an au plus' };

/** The line of a form; null for a code that INPI's table does not hold on that page. */
export function formLine(type: EnteredType, page: string, code: string): FormLine | null {
  const meaning = meaningOfLine(type, page, code);
  return meaning === null ? null : { page, code, ...meaning };
}

/** The lines of a page that the grid does not ask, in the order of the form. */
export function linesBesides(type: EnteredType, { page, rows }: EntrySection): FormLine[] {
  return codesOfPage(type, page)
    .filter((code) => !rows.some(({ line }) => sameCode(line.code, code)))
    .flatMap((code) => formLine(type, page, code) ?? []);
}

/**
 * The grid of a type of accounts, in the order of its forms.
 *
 * @param more lines that are not asked of all: those the agent added, or that hold an amount already.
 */
export function entrySections(type: EnteredType, more: readonly FiledLine[] = []): EntrySection[] {
  return asked[type].map(([page, codes]): EntrySection => {
    const wanted = [...codes.split(' '), ...more.flatMap((line) => (line.page === page ? line.code : []))];
    const lines = codesOfPage(type, page)
      .filter((code) => wanted.some((one) => sameCode(one, code)))
      .flatMap((code) => formLine(type, page, code) ?? []);
    return { page, form: lines[0]?.form ?? null, rows: lines.flatMap((line) => rowsOf(line, more)) };
  });
}

function rowsOf(line: FormLine, filled: readonly FiledLine[]): EntryRow[] {
  const all = seriesOf(line);
  const main = all.find(({ name }) => name === instead[line.code]) ?? mainSeriesOf(line);
  const own = filled.find(({ page, code }) => page === line.page && sameCode(code, line.code));
  return all
    .filter(
      (series) =>
        series.current === main?.current ||
        besides[line.code]?.includes(series.name) === true ||
        holds(own, series),
    )
    .map((series) => ({ line, series, main: series.current === main?.current }));
}

function holds(line: FiledLine | undefined, { current, previous }: Series): boolean {
  return places.some(
    (place) => (place === current || place === previous) && (line?.amounts[place] ?? null) !== null,
  );
}
