import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readEnvironment } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'bilanscope-oidc-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secretFile = join(folder, 'secret');
writeFileSync(secretFile, 'canary-secret\n', { mode: 0o600 });
const openFile = join(folder, 'open');
writeFileSync(openFile, 'canary-secret\n');
chmodSync(openFile, 0o644);
const emptyFile = join(folder, 'empty');
writeFileSync(emptyFile, '\n', { mode: 0o600 });

const oidc = {
  IDENTITY: 'oidc',
  OIDC_ISSUER: 'https://idp.example/api/v2',
  OIDC_CLIENT_ID: 'bilanscope',
  OIDC_CLIENT_SECRET_FILE: secretFile,
};

describe('the identity provider of the configuration', () => {
  test('with ProConnect’s scopes unless told, and no level required', () => {
    const read = readEnvironment(oidc);
    expect(read).toMatchObject({
      config: {
        identity: 'oidc',
        oidc: {
          clientId: 'bilanscope',
          scopes: 'openid given_name usual_name email siret uid idp_id',
          acrValues: [],
        },
      },
    });
    expect('config' in read && read.config.oidc?.issuer.href).toBe('https://idp.example/api/v2');
    expect('config' in read && read.config.oidc?.clientSecret.reveal()).toBe('canary-secret');
    expect(JSON.stringify(read)).not.toContain('canary');
  });

  test('with its own scopes and levels, on loopback in plain http', () => {
    const read = readEnvironment({
      ...oidc,
      OIDC_ISSUER: 'http://127.0.0.1:4000',
      OIDC_SCOPES: 'openid  siret,email',
      OIDC_ACR_VALUES: 'eidas2, https://proconnect.gouv.fr/assurance/consistency-checked-2fa',
    });
    expect(read).toMatchObject({
      config: {
        oidc: {
          scopes: 'openid siret email',
          acrValues: ['eidas2', 'https://proconnect.gouv.fr/assurance/consistency-checked-2fa'],
        },
      },
    });
  });

  test('is not read when agents do not log in', () => {
    expect(readEnvironment({ ...oidc, IDENTITY: '' })).toMatchObject({ config: { oidc: null } });
  });

  test.each([
    ['no issuer', { OIDC_ISSUER: '' }, /OIDC_ISSUER/],
    ['no client', { OIDC_CLIENT_ID: '' }, /OIDC_CLIENT_ID/],
    ['no secret', { OIDC_CLIENT_SECRET_FILE: '' }, /OIDC_CLIENT_SECRET_FILE/],
    ['an issuer in plain http', { OIDC_ISSUER: 'http://idp.example' }, /OIDC_ISSUER.*http/],
    ['an issuer that is no address', { OIDC_ISSUER: 'idp' }, /OIDC_ISSUER/],
    ['an issuer with a query', { OIDC_ISSUER: 'https://idp.example/?a=1' }, /OIDC_ISSUER/],
    ['a secret in the issuer', { OIDC_ISSUER: 'https://canary:canary@idp.example' }, /OIDC_ISSUER/],
    ['a secret that is not there', { OIDC_CLIENT_SECRET_FILE: '/nowhere' }, /OIDC_CLIENT_SECRET_FILE/],
    [
      'a secret that others can read',
      { OIDC_CLIENT_SECRET_FILE: openFile },
      /OIDC_CLIENT_SECRET_FILE.*chmod/,
    ],
    ['an empty secret', { OIDC_CLIENT_SECRET_FILE: emptyFile }, /OIDC_CLIENT_SECRET_FILE.*vide/],
    ['scopes without openid', { OIDC_SCOPES: 'email' }, /OIDC_SCOPES/],
    ['a public address in plain http', { PUBLIC_URL: 'http://bilanscope.example' }, /PUBLIC_URL/],
    ['an open host without public address', { HOST: '0.0.0.0' }, /PUBLIC_URL/],
  ])('refuses %s', (_what, change, expected) => {
    const read = readEnvironment({ ...oidc, ...change });
    const problems = 'problems' in read ? read.problems.join('\n') : '';
    expect(problems).toMatch(expected);
    expect(problems).not.toContain('canary');
  });

  test('says all that is missing at once', () => {
    const read = readEnvironment({ IDENTITY: 'oidc' });
    expect('problems' in read && read.problems).toHaveLength(3);
  });
});
