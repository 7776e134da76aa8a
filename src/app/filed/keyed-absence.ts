import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { xmlExpectedOn, xmlIsAwaited } from '#domain/delays.ts';

import { formatDay } from '../format/dates.ts';

/** Why no keyed data lie beside a document: the usual two weeks, where the deposit is dated (seed bilans_inpi, question 2). */
export function absenceOf(filing: FilingView | null, today: IsoDate): string {
  const depositDate = filing?.depositDate ?? null;
  const expected = xmlExpectedOn(depositDate);
  if (expected !== null && xmlIsAwaited(depositDate, today))
    return (
      `Données attendues vers le ${formatDay(expected)}\u00A0: ` +
      'l’INPI les joint environ deux semaines après le dépôt.'
    );
  return 'Aucune donnée n’accompagne ce document dans l’archive de l’INPI.';
}
