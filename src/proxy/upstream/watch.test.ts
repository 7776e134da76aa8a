import { expect, test } from 'vitest';

import { UpstreamWatch } from './watch.ts';

const start = 1_700_000_000_000;

test('the last success and the last failure of a service are remembered apart', () => {
  let now = start;
  const watch = new UpstreamWatch(() => now);
  expect(watch.sighting('inpi')).toEqual({ succeededAt: null, failed: null });
  watch.record('inpi', null);
  now += 1000;
  watch.record('inpi', 'upstream_timeout');
  expect(watch.sighting('inpi')).toEqual({
    succeededAt: start,
    failed: { at: start + 1000, code: 'upstream_timeout' },
  });
  expect(watch.sighting('bdf').succeededAt).toBeNull();
});
