import type { Company } from '../../cast/company.ts';
import { answer, type Answer } from '../../http/answer.ts';
import type { Call } from '../calls.ts';
import { attachmentsBody } from './attachments-body.ts';
import { bankBody } from './bank-body.ts';
import { errors } from './errors.ts';
import type { Failures } from './failures.ts';
import type { Target } from './links.ts';

export const jsonApi = 'application/vnd.api+json; charset=utf-8';

/** Another member of the cast, whose documents a confused INPI gives instead of those that were asked. */
const someoneElse = '000100115';
/** v3 says no unit: a confused Banque de France writes one, where an integer stands. */
const foreignUnit = ' USD';

/** What a source says of a company: its data, a 404 when it has none, or a failure. */
export type Provider = (call: Pick<Call, 'source' | 'token'>, company: Company | null) => Answer;

/**
 * INPI and the Banque de France behind v3.
 *
 * @param addressesOf gives the addresses of one list of documents.
 */
export function v3Provider(
  failures: Failures,
  addressesOf: (company: Company, token: string) => (target: Target['target'], id: string) => string,
): Provider {
  return ({ source, token }, company) => {
    const unknown = errors([{ code: source === 'inpi' ? '34003' : '17003' }]);
    if (company === null) return unknown;
    const foreign = company[source] === 'foreign';
    const body = () =>
      source === 'inpi'
        ? attachmentsBody(company, addressesOf(company, token), foreign ? someoneElse : company.siren)
        : bankBody(company, foreign ? foreignUnit : '');
    const whole = () => answer(200, jsonApi, JSON.stringify(body()));
    const known = source === 'inpi' ? company.filings.length > 0 : company.bankYears.length > 0;
    return failures.of(company, source, whole) ?? (known ? whole() : unknown);
  };
}
