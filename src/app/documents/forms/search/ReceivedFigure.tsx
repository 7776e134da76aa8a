import { useQuery } from '@tanstack/react-query';

import { monthOfDate } from '#domain/calendar.ts';
import { figureAt } from '#domain/forms/places.ts';
import type { FormSought } from '#domain/forms/sought.ts';

import { figuresQuery, filingsQuery } from '../../../api/company-queries.ts';
import { formatAmount } from '../../../format/amounts.ts';
import { formatMonth } from '../../../format/dates.ts';
import { useReading } from '../../reader/reading.ts';

/**
 * What the Banque de France sent for the place sought and the closing of the filing, for the eye to compare: nothing
 * is asked for it, and nothing is said of what this case did not receive.
 */
export function ReceivedFigure({ sought }: { sought: FormSought }) {
  const { caseId, siren, kind, id } = useReading().document;
  const filings = useQuery({ ...filingsQuery(caseId, siren), enabled: false });
  const figures = useQuery({ ...figuresQuery(caseId, siren), enabled: false });
  const filing = filings.data?.filings.find((listed) => kind === 'filing' && listed.id === id);
  const figure = figureAt(sought);
  // Its figures are of a company's own accounts.
  if (figure === null || filing?.closingDate == null || filing.consolidated === true) return null;
  const month = monthOfDate(filing.closingDate);
  const year = figures.data?.years.find(({ closing }) => closing === month);
  if (year === undefined) return null;
  const value = year.figures[figure.name].value;
  return (
    <p>
      {`Banque de France, ${formatMonth(month)}\u00A0: ${value === null ? 'non transmis' : formatAmount(value, 'k€')}`}
    </p>
  );
}
