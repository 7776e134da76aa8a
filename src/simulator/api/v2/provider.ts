import type { Company } from '../../cast/company.ts';
import { json, type Answer } from '../../http/answer.ts';
import type { Source } from '../calls.ts';
import { bankBody } from './bank-body.ts';
import { errors } from './errors.ts';
import { failure } from './failures.ts';
import { filingsBody } from './filings-body.ts';
import { messages } from './messages.ts';

/** Another member of the cast, whose SIREN a confused INPI gives instead of the one that was asked. */
const someoneElse = '000100115';
const throttledForSeconds = 37;

/** Announced for that call alone: the token keeps its own count, which tells that calls are left. */
function throttled(): Answer {
  return errors(429, [messages.throttled], { 'Retry-After': String(throttledForSeconds) });
}

/** What INPI or the Banque de France says of a company: its data, a 404 when it has none, or a failure. */
export function provide(
  source: Source,
  company: Company | null,
  archiveUrl: (company: Company) => string,
): Answer {
  if (company === null) return errors(404, [messages.notFound]);
  const behaviour = company[source];
  if (behaviour === 'throttled') return throttled();
  const foreign = behaviour === 'foreign';
  const body = () =>
    source === 'inpi'
      ? filingsBody(company, archiveUrl(company), foreign ? someoneElse : company.siren)
      : bankBody(company, foreign ? 'kDollars' : 'kEuros');
  const known = source === 'inpi' ? company.filings.length > 0 : company.bankYears.length > 0;
  const failed = failure(behaviour, source, body);
  if (failed !== null) return failed;
  return known ? json(200, body()) : errors(404, [messages.notFound]);
}
