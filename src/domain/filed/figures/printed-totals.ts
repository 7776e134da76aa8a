import type { CellAddress } from '../accounts.ts';

/**
 * A total that the form prints, and the cells of which it is the sum; or, where `partial`, cells that stand within it
 * with others: they are nothing when it is, and no sum of them tells more.
 */
export type PrintedTotal = { total: CellAddress; of: readonly CellAddress[]; partial?: true };

/**
 * Totals of forms 2050 to 2053 and 2057 by which an empty cell can be told to stand for nothing: INPI keys no row for
 * a cell left blank, and what a printed total leaves no room for is nothing. Source: the forms of the DGFiP.
 */
const complete: readonly PrintedTotal[] = [
  sum('01', 'm3', 'CO', 'AA BJ CJ CW CM CN'),
  sum('01', 'm3', 'CJ', 'BL BN BP BR BT BV BX BZ CB CD CF CH'),
  sum('02', 'm1', 'EE', 'DL DO DR EC ED'),
  sum('02', 'm1', 'EC', 'DS DT DU DV DW DX DY DZ EA EB'),
  sum('03', 'm3', 'FR', 'FJ FM FN FO FP FQ'),
  sum('03', 'm3', 'GF', 'FS FT FU FV FW FX FY FZ GA GB GC GD GE'),
  sum('03', 'm3', 'GP', 'GJ GK GL GM GN GO'),
  sum('03', 'm3', 'GU', 'GQ GR GS GT'),
  sum('04', 'm1', 'HD', 'HA HB HC'),
  sum('04', 'm1', 'HH', 'HE HF HG'),
  { total: '04.HL.m1', of: ['03.FR.m3', '03.GH.m3', '03.GP.m3', '04.HD.m1'] },
  { total: '04.HM.m1', of: ['03.GF.m3', '03.GI.m3', '03.GU.m3', '04.HH.m1', '04.HJ.m1', '04.HK.m1'] },
  { total: '02.DU.m1', of: ['08.VG.m1', '08.VH.m1'] },
  // Bank overdrafts are due within a year from the start: within VG, and so within DU.
  { total: '08.VG.m1', of: ['02.EH.m1'], partial: true },
  { total: '02.DU.m1', of: ['02.EH.m1'], partial: true },
  { total: '08.VG.m1', of: ['08.VG.m2', '08.VG.m3', '08.VG.m4'] },
  { total: '08.VH.m1', of: ['08.VH.m2', '08.VH.m3', '08.VH.m4'] },
];

/** The same of forms 2033-A and 2033-B. */
const simplified: readonly PrintedTotal[] = [
  sum('01', 'm3', '110', '044 096'),
  sum('01', 'm3', '096', '050 060 064 068 072 080 084 088 092'),
  sum('01', 'm3', '180', '142 154 176'),
  sum('01', 'm3', '176', '156 164 166 172 174'),
  sum('02', 'm1', '232', '210 214 218 222 224 226 230'),
  sum('02', 'm1', '264', '234 236 238 240 242 244 250 252 254 256 262'),
];

/** By type of accounts: complete (C) or simplified (S). */
export const printedTotals = { C: complete, S: simplified } as const;

function sum(page: string, column: 'm1' | 'm3', total: string, codes: string): PrintedTotal {
  return {
    total: `${page}.${total}.${column}`,
    of: codes.split(' ').map((code): CellAddress => `${page}.${code}.${column}`),
  };
}
