import writeExcelFile from 'write-excel-file/browser';

import type { FilingView } from '#contract/filings.ts';

import type { ExportContext, ExportedCompany } from '../exported.ts';
import { evolutionsSheet, valuesSheet } from './figure-sheets.ts';
import { filingsSheet } from './filings-sheet.ts';
import { methodSheet } from './method-sheet.ts';

/**
 * Figures as a workbook: typed numbers in euros, evolutions, how it was made. Several companies have two sheets each:
 * above 160 kB a sheet, the library would start a worker from a blob, which the content policy refuses.
 *
 * @param filings those listed, where the file is of one company; empty where none are.
 */
export function figuresWorkbook(
  companies: readonly ExportedCompany[],
  filings: readonly FilingView[],
  context: ExportContext,
): Promise<Blob> {
  const sheets = companies.flatMap(({ siren, figures }) => {
    const suffix = companies.length === 1 ? '' : ` ${siren}`;
    return figures === null
      ? []
      : [valuesSheet(figures, `Chiffres${suffix}`), evolutionsSheet(figures, `Évolutions${suffix}`)];
  });
  const listed = filings.length === 0 ? [] : [filingsSheet(filings)];
  return writeExcelFile([...sheets, ...listed, methodSheet(companies, context)], {
    fontFamily: 'Calibri',
    fontSize: 11,
  }).toBlob();
}
