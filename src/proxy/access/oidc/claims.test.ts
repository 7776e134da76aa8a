import { describe, expect, test } from 'vitest';

import { agentOf } from './claims.ts';

const issuer = 'https://idp.example';
const claims = {
  given_name: 'Claude',
  usual_name: 'Martin',
  email: 'claude@ville.example',
  siret: '13002526500013',
  organization_label: 'Direction des achats',
};

describe('the agent whom claims tell of', () => {
  test('is known by issuer and subject, never by what may change hands', () => {
    expect(agentOf(issuer, 'abc', claims)).toEqual({
      id: 'https://idp.example|abc',
      name: 'Claude Martin',
      organisation: 'Direction des achats',
      siret: '13002526500013',
      email: 'claude@ville.example',
    });
    const other = agentOf('https://other.example', 'abc', claims);
    expect(other.id).not.toBe(agentOf(issuer, 'abc', claims).id);
  });

  test.each([
    [{}, 'Agent sans nom'],
    [{ usual_name: 'Martin' }, 'Martin'],
    [{ given_name: 'Claude', family_name: 'Martin' }, 'Claude Martin'],
    [{ given_name: ' Claude\n\u202E', usual_name: '\u0000Martin\u200B' }, 'Claude Martin'],
    [{ given_name: 1, usual_name: ['Martin'] }, 'Agent sans nom'],
    [{ given_name: 'x'.repeat(300) }, 'x'.repeat(200)],
  ])('by the name that %j gives', (given, name) => {
    expect(agentOf(issuer, 'abc', given).name).toBe(name);
  });

  test.each([
    '13002526500014',
    '1300252650001',
    '130 025 265 00013',
    '13002526500013 ',
    13_002_526_500_013,
    ['13002526500013'],
    '',
    null,
    undefined,
  ])('has no SIRET when it is %j', (siret) => {
    expect(agentOf(issuer, 'abc', { ...claims, siret }).siret).toBeNull();
  });

  test.each([
    'a@b@ville.example',
    'a@evil.example@ville.example',
    '@ville.example',
    'a@',
    'a',
    'a b@ville.example',
    'a@ville.example\n',
    ['a@ville.example'],
    '',
    null,
    undefined,
  ])('has no e-mail when it is %j', (email) => {
    expect(agentOf(issuer, 'abc', { ...claims, email }).email).toBeNull();
  });

  test('has no e-mail that the provider says unverified', () => {
    expect(agentOf(issuer, 'abc', { ...claims, email_verified: false }).email).toBeNull();
    expect(agentOf(issuer, 'abc', { ...claims, email_verified: true }).email).toBe(claims.email);
  });
});
