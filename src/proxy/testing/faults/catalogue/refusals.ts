import type { Fault, Outcomes } from '../fault.ts';
import { answering, everywhere } from '../strikes.ts';

/** An answer that says no, with API Entreprise's error code where it has one, in both of its forms. */
function refusing(
  status: number,
  { code, headers = {}, retryIn }: { code?: string; headers?: Record<string, string>; retryIn?: number } = {},
) {
  const error = { code, title: 'canary', detail: 'canary', meta: { retry_in: retryIn } };
  const body = Buffer.from(JSON.stringify({ errors: code === undefined ? ['canary'] : [error] }));
  return answering(() => ({ status, headers: { 'content-type': 'application/json', ...headers }, body }));
}

/** A storage says no otherwise than a service does: only its own address may be at fault. */
const fromStorage = (outcome: string): Outcomes => ({ archive: outcome, document: outcome });

const stored = fromStorage('upstream_unavailable');

/** Links and documents of the register that their service no longer gives. */
const gone = (linkedDocument: string, registerDocument: string): Outcomes => ({
  ...stored,
  linkedDocument,
  registerDocument,
});

const redirecting = (status: number, location: string): Fault => ({
  name: `a ${status} to ${location}`,
  answer: refusing(status, { headers: { location } }),
  gives: everywhere('upstream_invalid', {
    ...fromStorage('archive_rejected'),
    linkedDocument: 'archive_rejected',
    registerDocument: 'archive_rejected',
  }),
});

const unauthorised = (code: string, reason: string): Fault => ({
  name: `a 401 with ${code}`,
  answer: refusing(401, { code }),
  gives: everywhere(`upstream_refused ${reason}`, {
    ...stored,
    registerList: 'upstream_refused account_refused',
    registerDocument: 'upstream_refused account_refused',
  }),
});

const limited = (name: string, headers: Record<string, string>, seconds: number): Fault => ({
  name: `a 429 ${name}`,
  answer: refusing(429, { headers }),
  gives: everywhere(`upstream_rate_limited ${seconds}`, stored),
});

/** Answers that refuse. */
export const refusalFaults: readonly Fault[] = [
  redirecting(301, '/elsewhere'),
  redirecting(302, 'https://canary.example/'),
  redirecting(307, 'http://169.254.169.254/latest/meta-data/'),
  redirecting(308, 'file:///etc/passwd'),
  { name: 'a 400', answer: refusing(400), gives: everywhere('upstream_refused', stored) },
  unauthorised('00101', 'token_invalid'),
  unauthorised('00103', 'token_expired'),
  unauthorised('00105', 'token_revoked'),
  {
    name: 'a 403 with 00100',
    answer: refusing(403, { code: '00100' }),
    gives: everywhere('upstream_refused rights_missing', {
      ...gone('upstream_refused', 'document_restricted'),
      registerList: 'upstream_refused',
    }),
  },
  {
    name: 'a 404',
    answer: refusing(404),
    gives: everywhere('not_found', gone('document_missing', 'document_missing')),
  },
  {
    name: 'a 409 without end',
    answer: refusing(409, { code: '00015' }),
    gives: everywhere('upstream_busy', { ...stored, list: 'upstream_busy 10', figures: 'upstream_busy 10' }),
  },
  {
    name: 'a 410',
    answer: refusing(410),
    gives: everywhere('upstream_refused contract_gone', gone('document_missing', 'document_missing')),
  },
  {
    name: 'a 418',
    answer: refusing(418),
    gives: everywhere('upstream_invalid', stored),
  },
  {
    name: 'a 422 for its recipient',
    answer: refusing(422, { code: '00210' }),
    gives: everywhere('upstream_refused recipient_refused', {
      ...stored,
      linkedDocument: 'document_missing',
      registerList: 'upstream_refused parameters_refused',
      registerDocument: 'upstream_refused parameters_refused',
    }),
  },
  limited('that says when', { 'retry-after': '37' }, 37),
  limited('that does not say when', {}, 60),
  limited('that says never', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }, 3600),
  limited('that says yesterday', { 'retry-after': '-5' }, 60),
  { name: 'a 451', answer: refusing(451), gives: everywhere('upstream_refused', stored) },
  { name: 'a 500', answer: refusing(500), gives: everywhere('upstream_unavailable') },
  {
    name: 'a 500 whose body never ends',
    answer: (socket) => void socket.write('HTTP/1.1 500 canary\r\nContent-Length: 9\r\n\r\n{'),
    gives: everywhere('upstream_unavailable'),
  },
  {
    name: 'a 502 that says when to retry',
    answer: refusing(502, { code: '00501', retryIn: 10 }),
    gives: everywhere('upstream_unavailable network 10', {
      ...stored,
      registerList: 'upstream_unavailable',
      registerDocument: 'upstream_unavailable',
    }),
  },
  {
    name: 'a 503 for maintenance',
    answer: refusing(503, { headers: { 'retry-after': '240' } }),
    gives: everywhere('upstream_maintenance 240', stored),
  },
  { name: 'a 504', answer: refusing(504), gives: everywhere('upstream_timeout', stored) },
];
