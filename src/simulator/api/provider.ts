import type { Company } from '../cast/company.ts';
import { errors, json, type Answer } from './answer.ts';
import { bankBody } from './bank-body.ts';
import { failure, type Source } from './failures.ts';
import { filingsBody } from './filings-body.ts';
import { messages } from './messages.ts';
import { rateHeaders } from './rate-limit.ts';

/** Another member of the cast, whose SIREN a confused INPI gives instead of the one that was asked. */
const someoneElse = '000100115';
const throttledForSeconds = 37;

/** Announced for that call alone: the token keeps its own count. */
function throttled(nowMs: number): Answer {
  const reset = nowMs + throttledForSeconds * 1000;
  return errors(429, [messages.throttled], {
    ...rateHeaders(5, 0, reset),
    'Retry-After': String(throttledForSeconds),
  });
}

/** What INPI and the Banque de France say of a company: their data, a 404 when they have none, or a failure. */
export function providerOf(archiveUrl: (company: Company) => string, now: () => number) {
  return (source: Source, company: Company | null): Answer => {
    if (company === null) return errors(404, [messages.notFound]);
    const behaviour = company[source];
    if (behaviour === 'throttled') return throttled(now());
    const foreign = behaviour === 'foreign';
    const body = () =>
      source === 'inpi'
        ? filingsBody(company, archiveUrl(company), foreign ? someoneElse : company.siren)
        : bankBody(company, foreign ? 'kDollars' : 'kEuros');
    const known = source === 'inpi' ? company.filings.length > 0 : company.bankYears.length > 0;
    const failed = failure(behaviour, source, body);
    if (failed !== null) return failed;
    return known ? json(200, body()) : errors(404, [messages.notFound]);
  };
}
