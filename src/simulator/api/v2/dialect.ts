import type { Company } from '../../cast/company.ts';
import type { Answer } from '../../http/answer.ts';
import type { Call, Dialect, Operation, Refusal, Source } from '../calls.ts';
import { isSiren } from '../siren.ts';
import { errors } from './errors.ts';
import { messages, missingParameter } from './messages.ts';
import { provide } from './provider.ts';

const operations: Readonly<Record<string, Source>> = { bilans_inpi: 'inpi', bilans_entreprises_bdf: 'bank' };

function read(path: string): Operation | null {
  const [, operation = '', siren = ''] = /^\/v2\/([a-z_]+)\/([^/]+)$/.exec(path) ?? [];
  const source = operations[operation];
  return source === undefined ? null : { source, siren, version: 2 };
}

const refusals: Readonly<Record<Refusal, Answer>> = {
  token: errors(401, [messages.token]),
  scope: errors(403, [messages.scope]),
  duplicate: errors(409, [messages.duplicate]),
  throttled: errors(429, [messages.throttled]),
};

/** All that is missing at once, then the SIREN; the recipient may be any text. */
function wrong({ siren, parameters }: Call): Answer | null {
  const missing = ['context', 'recipient', 'object'].filter((name) => !parameters.get(name)?.trim());
  if (missing.length > 0) return errors(422, missing.map(missingParameter));
  return isSiren(siren) ? null : errors(422, [messages.siren]);
}

/** The contract of the seeds: one path for each source, flat errors. */
export function v2Dialect(archiveUrl: (company: Company) => string): Dialect {
  return {
    read,
    scopes: { inpi: ['bilans_inpi'], bank: ['bilans_entreprise_bdf', 'bilans_bdf'] },
    refuse: (reason) => refusals[reason],
    wrong,
    provide: ({ source }, company) => provide(source, company, archiveUrl),
  };
}
