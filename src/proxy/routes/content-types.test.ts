import { afterAll, beforeAll, expect, test } from 'vitest';

import { apiPaths } from '#contract/paths.ts';

import { ours, startProxy, type RunningProxy } from '../testing/running-proxy.ts';

let proxy: RunningProxy;
beforeAll(async () => {
  proxy = await startProxy();
});
afterAll(() => proxy.close());

test.each([
  ['/', 'text/html; charset=utf-8'],
  [apiPaths.health, 'application/json; charset=utf-8'],
  [apiPaths.session, 'application/json; charset=utf-8'],
  [apiPaths.cases, 'application/json; charset=utf-8'],
  ['/api/none', 'application/problem+json; charset=utf-8'],
])('%s says what it is, and in which encoding', async (path, type) => {
  const answer = await fetch(proxy.url + path, { headers: ours });
  expect(answer.headers.get('content-type')).toBe(type);
  expect((await answer.text()).length).toBeGreaterThan(0);
});
