import { wafPage } from '../api/waf-page.ts';
import type { Behaviour } from '../cast/company.ts';
import { answer, json, silence, truncated, type Answer } from '../http/answer.ts';

/** Errors of the register's framework, in English as it writes them. */
export function problem(status: number, detail: string, headers: Record<string, string> = {}): Answer {
  return json(
    status,
    {
      type: 'https://tools.ietf.org/html/rfc2616#section-10',
      title: 'An error occurred',
      detail,
    },
    headers,
  );
}

/** Refusals of a token. */
export function unauthorized(message: string): Answer {
  return json(401, { code: 401, message });
}

const refusals: Readonly<Partial<Record<Behaviour, Answer>>> = {
  unauthorized: unauthorized('Invalid JWT Token'),
  forbidden: problem(403, 'Access Denied.'),
  unprocessable: problem(400, 'Bad Request'),
  throttled: problem(429, 'Too Many Requests', { 'Retry-After': '37' }),
  'bad-gateway': problem(500, 'Internal Server Error'),
  maintenance: answer(503, 'text/html', '<html><body><h1>503 Service Unavailable</h1></body></html>'),
  timeout: answer(504, 'text/html', '<html><body><h1>504 Gateway Time-out</h1></body></html>'),
  silence,
  html: answer(200, 'text/html; charset=utf-8', wafPage),
};

/** How the register fails for a company, null when it answers. `body` is what it would have answered. */
export function failure(behaviour: Behaviour, body: () => Answer): Answer | null {
  const refusal = refusals[behaviour];
  if (refusal !== undefined) return refusal;
  if (behaviour === 'truncated') return truncated(body());
  return behaviour === 'malformed' ? answer(200, 'application/json', '{"bilans": [,]}') : null;
}
