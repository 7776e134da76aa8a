import { withHeaders, type Answer } from '../../http/answer.ts';
import type { Call, Dialect, Operation, Refusal } from '../calls.ts';
import { isSiren, isSiret } from '../siren.ts';
import { errors, type Failure } from './errors.ts';
import type { Provider } from './provider.ts';
import type { ResponseCache } from './response-cache.ts';

const operations = [
  { source: 'inpi', path: /^\/v(\d+)\/inpi\/rne\/unites_legales\/open_data\/([^/]+)\/actes_bilans$/ },
  { source: 'bank', path: /^\/v(\d+)\/banque_de_france\/unites_legales\/([^/]+)\/bilans$/ },
] as const;

function read(path: string): Operation | null {
  for (const { source, path: pattern } of operations) {
    const [whole, version, siren = ''] = pattern.exec(path) ?? [];
    if (whole !== undefined && version !== '2') return { source, siren, version: Number(version) };
  }
  return null;
}

/** A token that is not even a JWT is invalid; one that is, is looked for and not found. */
export function unknownToken(token: string): Failure {
  return { code: token.split('.').length === 3 ? '00106' : '00101' };
}

const refusals: Readonly<Record<Refusal, (call: Call) => Failure>> = {
  token: ({ token }) => unknownToken(token),
  scope: () => ({ code: '00100' }),
  duplicate: () => ({ code: '00015' }),
  throttled: () => ({ code: '00429' }),
};

const mandatory = [
  { name: 'context', code: '00201' },
  { name: 'object', code: '00202' },
  { name: 'recipient', code: '00203' },
] as const;

/** All that is missing at once, then the version, the recipient, the SIREN. */
function wrong({ siren, version, parameters }: Call): Answer | null {
  const [first, ...others] = mandatory.filter(({ name }) => !parameters.get(name)?.trim());
  if (first !== undefined) return errors([first, ...others].map(({ code }) => ({ code })) as [Failure]);
  if (version !== 3) return errors([{ code: '00402' }]);
  if (!isSiret(parameters.get('recipient') ?? '')) return errors([{ code: '00210' }]);
  return isSiren(siren) ? null : errors([{ code: '00301' }]);
}

/** Today's contract: one path for each source, errors with a code. The Banque de France's answers are kept a day. */
export function v3Dialect(provide: Provider, cache: ResponseCache): Dialect {
  return {
    read,
    scopes: { inpi: ['open_data'], bank: ['bilans_entreprise_bdf', 'bilans_bdf'] },
    refuse: (reason, call) => errors([refusals[reason](call)]),
    wrong,
    async provide(call, company) {
      if (call.source === 'inpi') return provide(call, company);
      const kept = call.fresh ? null : cache.find(call.path);
      const sent = kept ?? provide(call, company);
      if (kept === null && sent.kind === 'whole' && sent.status === 200) cache.keep(call.path, sent);
      return withHeaders(sent, cache.headers(call.path, kept !== null));
    },
  };
}
