import { expect, test } from 'vitest';

import type { IsoDate } from '#domain/calendar.ts';

import { identitySample } from '../../testing/samples.ts';
import { identityReasons } from './identity-reasons.ts';

const today = '2026-11-21' as IsoDate;

test('an old company in activity explains nothing, nor does a directory that is silent', () => {
  expect(identityReasons(identitySample(), today)).toEqual([]);
  expect(identityReasons(undefined, today)).toEqual([]);
});

test('what a company is, its closing and its youth may each explain that nothing is known', () => {
  const company = { kind: 'sole_trader', status: 'closed', closedOn: '2026-06-30', createdOn: '2025-01-15' };
  const reasons = identityReasons(identitySample(company), today);
  expect(reasons).toEqual([
    expect.stringMatching(/pour une entreprise individuelle.: ses comptes/),
    'l’annuaire la donne pour fermée depuis le 30/06/2026',
    expect.stringMatching(/^elle n’a été créée que le 15\/01\/2025/),
  ]);
  expect(identityReasons(identitySample({ ...company, closedOn: null }), today)[1]).toBe(
    'l’annuaire la donne pour fermée',
  );
});
