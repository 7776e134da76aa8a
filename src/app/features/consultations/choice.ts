import { trailEvents } from '#contract/consultations.ts';
import { parseIsoDate } from '#domain/calendar.ts';
import { parseSiren } from '#domain/siren.ts';

import type { ConsultationChoice } from '../../api/consultations-query.ts';

/** Reads what is looked for from the page's address; what it does not understand is as if absent. */
export function choiceIn(params: URLSearchParams): ConsultationChoice {
  const siren = parseSiren(params.get('siren') ?? '');
  const from = parseIsoDate(params.get('du') ?? '');
  const to = parseIsoDate(params.get('au') ?? '');
  const event = trailEvents.find((known) => known === params.get('nature'));
  return {
    ...(siren !== null && { siren }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(event !== undefined && { event }),
  };
}

/** Writes it in an address. */
export function choiceParams({ siren, from, to, event }: ConsultationChoice): URLSearchParams {
  const values = { siren, du: from, au: to, nature: event };
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams(given);
}
