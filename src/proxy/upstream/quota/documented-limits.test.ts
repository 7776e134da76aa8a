import { expect, test } from 'vitest';

import { documentedLimits, limitsUntilAnnounced } from './documented-limits.ts';

const inpi = (base: string, contract: 'v2' | 'v3') =>
  limitsUntilAnnounced(new URL(base), contract).kinds.inpi[0].calls;

test('the service itself is held to what it documents, contract by contract', () => {
  expect(inpi('https://entreprise.api.gouv.fr', 'v2')).toBe(5);
  expect(inpi('https://entreprise.api.gouv.fr', 'v3')).toBe(15);
  expect(limitsUntilAnnounced(new URL('https://entreprise.api.gouv.fr'), 'v3')).toBe(documentedLimits.v3);
});

test('a stand-in on this machine is held to the general volumes', () => {
  expect(inpi('http://127.0.0.1:8080', 'v2')).toBe(250);
  expect(limitsUntilAnnounced(new URL('http://localhost:1'), 'v3').kinds.download[0].calls).toBe(50);
});
