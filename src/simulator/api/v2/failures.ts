import type { Behaviour } from '../../cast/company.ts';
import { answer, json, silence, truncated, type Answer } from '../../http/answer.ts';
import type { Source } from '../calls.ts';
import { wafPage } from '../waf-page.ts';
import { errors } from './errors.ts';
import { messages } from './messages.ts';

/**
 * The answer body of the seed's own sample: comments, and a whole answer nested in the list (INPI); cut before its
 * end (Banque de France). Neither is JSON.
 */
function malformed(source: Source, body: unknown): string {
  const text = JSON.stringify(body, null, 2);
  if (source === 'bank') return text.slice(0, Math.floor(text.length * 0.7));
  const nested = text.replace('"bilans": [', `"bilans": [\n    ${text},\n`);
  return nested.replace('"siren"', '// Le SIREN de l’entreprise.\n      "siren"');
}

/** The statuses that the real service declares, with the sentence of each source. */
const refusals: Readonly<Partial<Record<Behaviour, { status: number; inpi: string; bank: string }>>> = {
  unauthorized: { status: 401, inpi: messages.token, bank: messages.token },
  forbidden: { status: 403, inpi: messages.scope, bank: messages.scope },
  unprocessable: { status: 422, inpi: messages.siren, bank: messages.siren },
  'bad-gateway': { status: 502, inpi: messages.inpiLogin, bank: messages.providerUnknown },
  maintenance: { status: 503, inpi: messages.maintenance, bank: messages.bankMaintenance },
  timeout: { status: 504, inpi: messages.timeout, bank: messages.timeout },
};

/** How a source fails, or null when it answers. `body` is what it would have answered: two failures spoil it. */
export function failure(behaviour: Behaviour, source: Source, body: () => unknown): Answer | null {
  const refusal = refusals[behaviour];
  if (refusal !== undefined) return errors(refusal.status, [refusal[source]]);
  if (behaviour === 'silence') return silence;
  if (behaviour === 'truncated') return truncated(json(200, body()));
  if (behaviour === 'html') return answer(200, 'text/html; charset=utf-8', wafPage);
  if (behaviour === 'malformed') return answer(200, 'application/json', malformed(source, body()));
  return null;
}
