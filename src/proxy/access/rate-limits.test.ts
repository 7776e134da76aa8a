import { expect, test } from 'vitest';

import { RateLimit } from './rate-limits.ts';

test('so many calls a minute for each key, then a wait until the oldest leaves the minute', () => {
  let now = 0;
  const limit = new RateLimit(2, () => now);
  limit.take('a');
  now = 20_000;
  limit.take('a');
  now = 30_000;
  expect(() => limit.take('a')).toThrow(
    expect.objectContaining({ code: 'too_many_requests', retryAfter: 30 }),
  );
  limit.take('b');
  now = 60_000;
  limit.take('a');
  expect(() => limit.take('a')).toThrow(expect.objectContaining({ retryAfter: 20 }));
});

test('what is remembered is the last minute, and so many keys', () => {
  let now = 0;
  const limit = new RateLimit(1, () => now);
  for (let key = 0; key < 25_000; key += 1) limit.take(`${key}`);
  expect(limit.size).toBe(10_000);
  expect(() => limit.take('24999')).toThrow(expect.objectContaining({ retryAfter: 60 }));
  limit.take('0');
  now = 60_000;
  limit.take('again');
  expect(limit.size).toBe(1);
});
