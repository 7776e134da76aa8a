import type { RequestListener } from 'node:http';

import type { Company } from '../cast/company.ts';
import type { Stage } from '../cast/stage.ts';
import type { DocumentRegister } from '../documents/register.ts';
import { json, type Answer } from '../http/answer.ts';
import type { RateLimiter } from '../http/rate-limit.ts';
import type { RequestLog } from '../http/request-log.ts';
import { bearerOf, serve, type Asked, type Desk } from '../http/serve.ts';
import { attachmentsBody } from './attachments-body.ts';
import { download } from './downloads.ts';
import { failure, problem, unauthorized } from './failures.ts';
import type { Credentials, Sessions } from './sessions.ts';

type RneWorld = {
  sessions: Sessions;
  stage: Stage;
  register: DocumentRegister;
  /** Of all calls together: INPI counts by account. */
  limiter: RateLimiter<'rne'>;
  log: RequestLog;
};

/** Another member of the cast, whose filings a confused register gives. */
const someoneElse = '000100115';

/** Whatever the body is, what it says of an account. */
function credentialsIn(body: string): Partial<Credentials> {
  try {
    return Object(JSON.parse(body)) as Partial<Credentials>;
  } catch {
    return {};
  }
}

function loginDesk(sessions: Sessions): Desk {
  const login = async (body: () => Promise<string>): Promise<Answer> => {
    const given = credentialsIn(await body());
    const token = sessions.open(given);
    if (token === null) return unauthorized('Invalid credentials.');
    const user = { id: 40_412, email: given.username, firstname: 'Camille', lastname: 'Agent' };
    return json(200, { token, user });
  };
  return ({ method, path, body }) => {
    if (path !== '/api/sso/login') return null;
    return method === 'POST' ? login(body) : problem(405, 'Method Not Allowed');
  };
}

const refusals = {
  missing: 'JWT Token not found',
  unknown: 'Invalid JWT Token',
  expired: 'Expired JWT Token',
} as const;

/** Refuses what comes without an open session, or too often. */
function doorDesk({ sessions, limiter }: RneWorld): Desk {
  return (asked) => {
    const state = sessions.state(bearerOf(asked));
    if (state !== 'open') return unauthorized(refusals[state]);
    const { retryAfter } = limiter.count('rne', 'account');
    if (retryAfter === null) return null;
    return problem(429, 'Too Many Requests', { 'Retry-After': String(retryAfter) });
  };
}

/** The documents that the register keeps of a company. */
function attachmentsDesk({ sessions, stage }: RneWorld): Desk {
  const asked = new Map<string, number>();
  /** For the company whose addresses die, the session dies at every other call. */
  const sessionDies = ({ siren, archive }: Company): boolean => {
    const rank = asked.get(siren) ?? 0;
    asked.set(siren, rank + 1);
    return archive.deadAddresses && rank % 2 === 0;
  };
  return (request: Asked): Answer | null => {
    const siren = /^\/api\/companies\/(\d{9})\/attachments$/.exec(request.path)?.[1];
    if (request.method !== 'GET' || siren === undefined) return null;
    const company = stage.company(siren);
    if (company === null) return problem(404, 'Not Found');
    if (sessionDies(company)) {
      sessions.end(bearerOf(request));
      return unauthorized(refusals.expired);
    }
    const told = company.inpi === 'foreign' ? (stage.company(someoneElse) ?? company) : company;
    const body = () => json(200, attachmentsBody(told));
    return failure(company.inpi, body) ?? body();
  };
}

function downloadsDesk({ register }: RneWorld): Desk {
  return ({ method, path }) => {
    const [, kind, id = ''] = /^\/api\/(bilans|actes)\/([0-9a-f]{24})\/download$/.exec(path) ?? [];
    if (method !== 'GET' || (kind !== 'bilans' && kind !== 'actes')) return null;
    return download(register, kind, id);
  };
}

/** INPI's register of companies (RNE): an account, then its documents. */
export function rneHandler(world: RneWorld): RequestListener {
  return serve(
    'rne',
    [
      loginDesk(world.sessions),
      doorDesk(world),
      attachmentsDesk(world),
      downloadsDesk(world),
      () => problem(404, 'Not Found'),
    ],
    world.log,
  );
}
