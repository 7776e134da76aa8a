import { expect, test } from 'vitest';

import { ProblemError } from '../problem-error.ts';
import { UpstreamWatch } from './watch.ts';

const start = 1_700_000_000_000;

test('the last success and the last failure of a service are remembered apart', () => {
  let now = start;
  const watch = new UpstreamWatch(() => now);
  expect(watch.sighting('inpi')).toEqual({ succeededAt: null, failed: null });
  watch.record('inpi', null);
  now += 1000;
  watch.record('inpi', new ProblemError('upstream_timeout'));
  expect(watch.sighting('inpi')).toEqual({
    succeededAt: start,
    failed: { at: start + 1000, code: 'upstream_timeout' },
  });
  expect(watch.sighting('bdf').succeededAt).toBeNull();
});

test.each([
  new ProblemError('not_found'),
  new ProblemError('not_found', { reason: 'public_only' }),
  new ProblemError('upstream_refused', { reason: 'recipient_refused' }),
  new ProblemError('upstream_refused', { reason: 'parameters_refused' }),
])('a service that answers $code $reason has not failed', (answer) => {
  const watch = new UpstreamWatch(() => start);
  watch.record('inpi', answer);
  expect(watch.sighting('inpi')).toEqual({ succeededAt: start, failed: null });
});

test.each([
  new ProblemError('upstream_refused'),
  new ProblemError('upstream_refused', { reason: 'token_expired' }),
  new ProblemError('upstream_invalid'),
])('a service that answers $code $reason has', (failure) => {
  const watch = new UpstreamWatch(() => start);
  watch.record('inpi', failure);
  expect(watch.sighting('inpi')).toEqual({ succeededAt: null, failed: { at: start, code: failure.code } });
});
