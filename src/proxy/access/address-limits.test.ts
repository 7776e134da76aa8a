import { describe, expect, test } from 'vitest';

import { addressKey, AddressLimits } from './address-limits.ts';

function allowed(take: () => void): number {
  for (let count = 0; ; count += 1)
    try {
      take();
    } catch {
      return count;
    }
}

describe('the limits of an address', () => {
  test('leave room for twenty agents, and count logins and strangers apart', () => {
    const limits = new AddressLimits(240, () => 0);
    expect(allowed(() => limits.call('192.0.2.1'))).toBe(4800);
    expect(allowed(() => limits.login('192.0.2.1'))).toBe(120);
    expect(allowed(() => limits.stranger('192.0.2.1'))).toBe(1200);
    expect(allowed(() => limits.call('192.0.2.2'))).toBe(4800);
  });

  test('say whose limit it is, and how long to wait', () => {
    let now = 0;
    const limits = new AddressLimits(1, () => now);
    allowed(() => limits.login('192.0.2.1'));
    now = 15_000;
    expect(() => limits.login('192.0.2.1')).toThrow(
      expect.objectContaining({
        code: 'too_many_requests',
        retryAfter: 45,
        detail: expect.stringContaining('chaque adresse'),
      }),
    );
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:C000:0201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
    ['x'.repeat(10_000), 'x'.repeat(64)],
  ])('tell %s as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
