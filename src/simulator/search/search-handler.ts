import type { RequestListener } from 'node:http';

import { wafPage } from '../api/waf-page.ts';
import type { Behaviour, Company, Registration } from '../cast/company.ts';
import type { Stage } from '../cast/stage.ts';
import { answer, json, silence, type Answer } from '../http/answer.ts';
import type { RateLimiter } from '../http/rate-limit.ts';
import type { RequestLog } from '../http/request-log.ts';
import { serve, type Desk } from '../http/serve.ts';
import { matches } from './names.ts';
import { readQuery, type Query } from './query.ts';
import { resultBody } from './result-body.ts';
import { siretOf } from './seat.ts';

type SearchWorld = {
  stage: Stage;
  /** Of all callers together: they come from one address. */
  limiter: RateLimiter<'search'>;
  log: RequestLog;
};

type Registered = { company: Company; registration: Registration };

/** The search fails on the number of some failing members; by name, they are found like any other. */
const failures: Readonly<Partial<Record<Behaviour, Answer>>> = {
  throttled: answer(429, 'text/html', '<html><body><h1>429 Too Many Requests</h1>nginx</body></html>'),
  'bad-gateway': json(500, { erreur: 'Internal Server Error' }),
  silence,
  html: answer(200, 'text/html; charset=utf-8', wafPage),
};

function registered(companies: readonly Company[]): Registered[] {
  return companies.flatMap((company) => {
    const { registration } = company;
    return registration === null ? [] : [{ company, registration }];
  });
}

/** By number, nine digits or fourteen: the company, or nobody. */
function byNumber(stage: Stage, digits: string): Registered[] {
  const company = stage.company(digits.slice(0, 9));
  const known = company !== null && (digits.length === 9 || siretOf(company.siren) === digits);
  return known ? registered([company]) : [];
}

function byName(stage: Stage, terms: string): Registered[] {
  return registered(stage.companies()).filter(({ registration }) => matches(terms, registration));
}

function search(stage: Stage, { terms, page, perPage, fields }: Query): Answer {
  const direct = /^(\d{9}|\d{14})$/.test(terms);
  const found = direct ? byNumber(stage, terms) : byName(stage, terms);
  const failure = direct ? failures[found[0]?.company.inpi ?? 'answer'] : undefined;
  if (failure !== undefined) return failure;
  const siret = terms.length === 14 ? terms : null;
  const shown = found.slice((page - 1) * perPage, page * perPage);
  return json(200, {
    results: shown.map(({ company, registration }) =>
      resultBody(company, registration, fields, direct ? siret : null),
    ),
    total_results: found.length,
    page,
    per_page: perPage,
    total_pages: Math.ceil(found.length / perPage),
  });
}

function searchDesk({ stage, limiter }: SearchWorld): Desk {
  return ({ method, path, parameters }) => {
    if (method !== 'GET' || path !== '/search') return null;
    const { retryAfter } = limiter.count('search', 'address');
    if (retryAfter !== null)
      return answer(429, 'application/octet-stream', 'Too Many Requests.', {
        'Retry-After': String(retryAfter),
      });
    const query = readQuery(parameters);
    return 'wrong' in query ? json(400, { erreur: query.wrong }) : search(stage, query);
  };
}

/** Recherche d'entreprises: the open directory of companies, by name or by number. */
export function searchHandler(world: SearchWorld): RequestListener {
  return serve(
    'search',
    [searchDesk(world), () => json(404, { erreur: 'Ressource non trouvée.' })],
    world.log,
  );
}
