import { expect, test } from 'vitest';

import { ProblemError } from '../problem-error.ts';
import { viewOfProblem } from '../problem-reply.ts';
import { failureOfErrorCode } from './error-codes.ts';

test.each([
  ['00100', 'upstream_refused', 'rights_missing'],
  ['00101', 'upstream_refused', 'token_invalid'],
  ['00103', 'upstream_refused', 'token_expired'],
  ['00105', 'upstream_refused', 'token_revoked'],
  ['00106', 'upstream_refused', 'token_invalid'],
  ['00107', 'upstream_refused', 'address_refused'],
  ['00201', 'upstream_refused', 'parameters_refused'],
  ['00202', 'upstream_refused', 'parameters_refused'],
  ['00203', 'upstream_refused', 'recipient_refused'],
  ['00210', 'upstream_refused', 'recipient_refused'],
  ['00301', 'upstream_refused', 'parameters_refused'],
  ['00314', 'upstream_refused', 'parameters_refused'],
  ['00401', 'upstream_refused', 'parameters_refused'],
  ['00402', 'upstream_refused', 'contract_gone'],
  ['00403', 'upstream_refused', 'contract_gone'],
  ['00015', 'upstream_busy', null],
  ['00429', 'upstream_rate_limited', null],
  ['00501', 'upstream_unavailable', 'network'],
  ['00601', 'upstream_unavailable', 'provider_down'],
  ['00011', 'upstream_unavailable', null],
  ['17000', 'upstream_unavailable', 'provider_confused'],
  ['34001', 'upstream_unavailable', 'provider_down'],
  ['17002', 'upstream_timeout', 'provider_slow'],
  ['34003', 'not_found', null],
  ['03004', 'upstream_unavailable', 'provider_down'],
  ['34006', 'upstream_unavailable', 'provider_refused'],
  ['34008', 'upstream_unavailable', 'provider_limited'],
  ['17009', 'upstream_unavailable', 'provider_down'],
  ['17011', 'upstream_unavailable', 'provider_down'],
  ['34020', 'upstream_maintenance', null],
  ['34052', 'upstream_unavailable', 'provider_confused'],
  ['17999', 'upstream_unavailable', 'provider_confused'],
] as const)('%s is %s (%s), and has its sentence', (given, code, reason) => {
  expect(failureOfErrorCode(given)).toEqual({ code, reason });
  const { title, detail } = viewOfProblem(new ProblemError(code, { reason }));
  expect(`${title} ${detail}`).toMatch(/^\p{Lu}.*[.] \p{Lu}.*[.]$/u);
});

test.each(['', '17056', '00999', 'constructor', '999', '170003'])('« %s » is left to the status', (code) => {
  expect(failureOfErrorCode(code)).toBeNull();
});
