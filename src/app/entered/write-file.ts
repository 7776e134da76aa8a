import type { EnteredAccounts } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import type { ExportContext } from '../exports/exported.ts';
import { agentFile, madeOf } from '../files/agent-file/made.ts';
import { enteredFormat, enteredVersion, type EnteredFile } from './file-format.ts';

const meaning = 'Comptes saisis par l’agent d’après les documents déposés, en euros entiers.';

/** The file of what the agent entered of a company: JSON, with who made it, when, for what, and how far it may go. */
export function enteredFile(
  company: { siren: Siren; name: string | null },
  accounts: readonly EnteredAccounts[],
  context: ExportContext,
): Blob {
  const file: EnteredFile = {
    format: enteredFormat,
    version: enteredVersion,
    ...madeOf(company, meaning, context),
    accounts: accounts.map(
      ({ filingId, closing, previousClosing, depositDate, durationMonths, type, lines }) => ({
        filingId,
        closing,
        previousClosing,
        depositDate,
        durationMonths,
        type,
        lines: lines.map(({ page, code, label, amounts: [m1, m2, m3, m4], documentPage }) => ({
          page,
          code,
          label,
          amounts: [m1, m2, m3, m4],
          documentPage,
        })),
      }),
    ),
  };
  return agentFile(file);
}
