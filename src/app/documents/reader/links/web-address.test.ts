import { expect, test } from 'vitest';

import { webAddress } from './web-address.ts';

test.for([
  ['https://www.inpi.fr/a?b=c#d', 'https://www.inpi.fr/a?b=c#d'],
  ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
  ['https://www.inpi.fr@hostile.example/', 'https://hostile.example/'],
  ['https://user:secret@example.org/', 'https://example.org/'],
  // Letters that look alike are told apart by the host as it is asked for.
  ['https://www.іnpi.fr/', 'https://www.xn--npi-ihd.fr/'],
] as const)('%s leads to %s', ([url, address]) => {
  expect(webAddress(url)?.href).toBe(address);
});

test.for([
  'javascript:alert(1)',
  ' \u0001JaVa\tScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'mailto:a@example.org',
  'tel:0102030405',
  'ftp://example.org/',
  'ms-msdt:/id',
  '/api/session/logout',
  '//example.org/',
  'https://',
  '',
])('%j leads nowhere', (url) => {
  expect(webAddress(url)).toBeNull();
});
