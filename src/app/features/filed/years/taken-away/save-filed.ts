import { dateInParis } from '#domain/calendar.ts';
import type { Scope } from '#domain/filed/accounts.ts';
import type { FiledHistory } from '#domain/filed/history.ts';

import { saveFile } from '../../../../files/save-file.ts';
import { filedCsv, type TakenFrom } from './filed-csv.ts';
import { toldCells } from './told-cells.ts';

/** Makes a file of filed accounts and saves it; the workbook's library comes with the first one. @returns its name. */
export async function saveFiled(
  form: 'csv' | 'xlsx',
  history: FiledHistory,
  scope: Scope,
  taken: TakenFrom,
): Promise<string> {
  const books = scope === 'consolidated' ? 'comptes-consolides-deposes' : 'comptes-deposes';
  const name = `${taken.siren}_${books}_${dateInParis(Date.parse(taken.context.madeAt))}.${form}`;
  saveFile(await filedFile(form, history, taken), name);
  return name;
}

async function filedFile(form: 'csv' | 'xlsx', history: FiledHistory, taken: TakenFrom): Promise<Blob> {
  if (form === 'csv') return filedCsv(toldCells(history), taken);
  const { filedWorkbook } = await import('./filed-workbook.ts');
  return filedWorkbook(history, taken);
}
