import { expect, test } from 'vitest';

import { RateLimiter } from './rate-limit.ts';

test('the sixth call to INPI in a minute is refused until the minute ends, that of another token is not', () => {
  let now = 1_700_000_030_500;
  const limiter = new RateLimiter({ inpi: 5, bank: 250 }, 60_000, () => now);
  const remaining = Array.from(
    { length: 5 },
    () => limiter.count('inpi', 'a').headers['RateLimit-Remaining'],
  );
  expect(remaining).toEqual(['4', '3', '2', '1', '0']);
  const refused = limiter.count('inpi', 'a');
  // 1 700 000 030 is 50 s into its minute.
  expect(refused.retryAfter).toBe(10);
  expect(refused.headers).toEqual({
    'RateLimit-Limit': '5',
    'RateLimit-Remaining': '0',
    'RateLimit-Reset': '1700000040',
  });
  expect(limiter.count('inpi', 'b').retryAfter).toBeNull();
  expect(limiter.count('bank', 'a').headers['RateLimit-Limit']).toBe('250');
  now += 10_000;
  expect(limiter.count('inpi', 'a').retryAfter).toBeNull();
});
