import { expect, test } from 'vitest';

import { answer } from '../../http/answer.ts';
import { ResponseCache } from './response-cache.ts';

const given = answer(200, 'text/plain', 'kept');

test.each([
  ['2026-11-21T10:00:00Z', 13 * 3600],
  ['2026-11-21T22:59:59Z', 1],
  ['2026-07-01T21:30:00Z', 1800],
  ['2026-07-01T22:00:00Z', 24 * 3600],
])('an answer kept at %s lives %i seconds, until midnight in Paris', (date, seconds) => {
  let now = Date.parse(date);
  const cache = new ResponseCache(() => now);
  cache.keep('/path', given);
  expect(cache.headers('/path', false)['X-Cache-Expires-in']).toBe(String(seconds));
  now += seconds * 1000 - 1;
  expect(cache.find('/path')).toBe(given);
  expect(cache.find('/other')).toBeNull();
  now += 1;
  expect(cache.find('/path')).toBeNull();
  expect(cache.headers('/path', false)['X-Cache-Expires-in']).toBe('');
});
