import type { Row, Sheet } from 'write-excel-file/browser';

import type { FilingView } from '#contract/filings.ts';

import { confidentialityLabels } from '../../format/confidentiality.ts';
import { absentCell, headingCell, textCell } from './cells.ts';
import { widths } from './figure-sheets.ts';

const heads = ['Clôture', 'Dépôt', 'Nature', 'Confidentialité', 'Greffe', 'Numéro de gestion', 'Identifiant'];

/** The annual accounts as they are listed, newest closing first; dates as the sources write them, so that they sort. */
export function filingsSheet(filings: readonly FilingView[]): Sheet<Blob> {
  const known = (text: string | null | undefined) =>
    text === null || text === undefined ? absentCell('non transmis') : textCell(text);
  const lines = filings.map((filing): Row => [
    known(filing.closingDate),
    known(filing.depositDate),
    known(filing.nature === null ? null : `${filing.nature.code} (${filing.nature.label})`),
    textCell(confidentialityLabels[filing.confidentiality]),
    known(
      filing.greffe === null ? null : [filing.greffe.code, filing.greffe.label].filter(Boolean).join(' '),
    ),
    known(filing.managementNumber),
    textCell(filing.id),
  ]);
  return {
    sheet: 'Dépôts',
    data: [heads.map(headingCell), ...lines],
    columns: widths(14, 14, 30, 28, 26, 20, 40),
    stickyRowsCount: 1,
  };
}
