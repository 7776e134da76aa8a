import { describe, expect, test } from 'vitest';

import { checkPublicLogin, readPublicUrl, readTrustedProxies } from './network.ts';

describe('the front proxies', () => {
  test.each([
    'front.example.org',
    'loopback',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.5/',
    '10.0.0.0/7',
    '2000::/3',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/255.0.0.0',
    '::ffff:0.0.0.0/96',
    '0:0:0:0:0:ffff:10.0.0.5',
  ])('refuses to believe « %s »', (proxy) => {
    const problems: string[] = [];
    readTrustedProxies(`10.0.0.5,${proxy}`, problems);
    expect(problems).toEqual([expect.stringContaining(`TRUSTED_PROXIES : « ${proxy} »`)]);
  });

  test('believes addresses and ranges that somebody holds', () => {
    const problems: string[] = [];
    expect(readTrustedProxies(' 10.0.0.5 , 10.0.0.0/8,fd00::/16, ::1', problems)).toEqual([
      '10.0.0.5',
      '10.0.0.0/8',
      'fd00::/16',
      '::1',
    ]);
    expect(problems).toEqual([]);
  });
});

describe('the public origin', () => {
  test.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/bilans',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://a:b@example.org',
  ])('is not « %s »', (text) => {
    const problems: string[] = [];
    expect(readPublicUrl(text, problems)).toBeNull();
    expect(problems).toEqual([expect.stringMatching(/^PUBLIC_URL/)]);
  });

  test.each([
    ['127.0.0.1', null, /^$/],
    ['127.0.0.1', 'http://127.0.0.1:3000', /^$/],
    ['127.0.0.1', 'http://localhost:3000', /^$/],
    ['127.0.0.1', 'https://example.org', /^$/],
    ['0.0.0.0', 'https://example.org', /^$/],
    ['0.0.0.0', null, /requise/],
    ['127.0.0.1', 'http://example.org', /https est requis/],
    ['127.0.0.1', 'http://127.0.0.1.example.org', /https est requis/],
  ])('of a login listening on %s at %s', (host, address, expected) => {
    const problems: string[] = [];
    checkPublicLogin(host, readPublicUrl(address ?? '', problems), problems);
    expect(problems.join('\n')).toMatch(expected);
  });
});
