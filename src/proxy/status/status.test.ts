import type { RequestListener } from 'node:http';

import { afterEach, describe, expect, test } from 'vitest';

import { Secret } from '../access/secret.ts';
import { Loopback } from '../testing/loopback.ts';
import { ping } from './pings.ts';
import { rightsOf } from './privileges.ts';
import { expiryOf } from './token-expiry.ts';
import { tokenLines } from './token-lines.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

const now = Date.parse('2026-11-21T10:00:00Z');
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown) => `${encode({ alg: 'HS256' })}.${encode(claims)}.c2lnbmF0dXJl`;
const seconds = (text: string) => Date.parse(text) / 1000;

describe('the end of a token', () => {
  test.each([
    ['2027-02-19T12:00:00Z', { expiresOn: '2027-02-19', daysLeft: 90, expiresSoon: true }],
    ['2027-02-20T12:00:00Z', { expiresOn: '2027-02-20', daysLeft: 91, expiresSoon: false }],
    ['2026-11-21T23:30:00Z', { expiresOn: '2026-11-22', daysLeft: 1, expiresSoon: true }],
    ['2026-10-01T12:00:00Z', { expiresOn: '2026-10-01', daysLeft: -51, expiresSoon: true }],
  ])('%s is announced 90 days ahead, in days of Paris', (end, expected) => {
    expect(expiryOf(jwt({ exp: seconds(end) }), now)).toEqual(expected);
  });

  test.each([
    'opaque',
    'a.b.c',
    jwt({}),
    jwt({ exp: 'demain' }),
    jwt({ exp: -1 }),
    jwt({ exp: 1e300 }),
    jwt(null),
    jwt(12),
    `${encode({})}.${encode({ exp: 1 })}`,
  ])('« %s » tells none, and is used as it is', (token) => {
    expect(expiryOf(token, now)).toEqual({ expiresOn: null, daysLeft: null, expiresSoon: false });
  });
});

describe('a ping', () => {
  const answered = async (answer: RequestListener) => ping(await loopback.http(answer), 'inpi', 300);

  test.each([
    ['ok', 'up'],
    ['bad_gateway', 'down'],
    ['maintenance', 'maintenance'],
    ['unknown', 'unknown'],
    ['constructor', 'unknown'],
  ])('« %s » is %s', async (status, state) => {
    const told = { status, last_ok_status: '2026-11-21T09:30:00+01:00', until: '2026-11-21T10:30:00Z' };
    expect(await answered((_request, response) => response.writeHead(502).end(JSON.stringify(told)))).toEqual(
      {
        state,
        lastUpAt: '2026-11-21T08:30:00.000Z',
        until: '2026-11-21T10:30:00.000Z',
      },
    );
  });

  test.each<[string, RequestListener]>([
    ['silence', () => {}],
    ['HTML', (_request, response) => response.end('<html>')],
    ['another shape', (_request, response) => response.end('{"ok":true}')],
    ['a 404', (_request, response) => response.writeHead(404).end()],
  ])('%s tells nothing', async (_what, answer) => {
    expect(await answered(answer)).toEqual({ state: 'unknown', lastUpAt: null, until: null });
  });

  test('a date that is none is not told', async () => {
    const told = { status: 'ok', last_ok_status: 'hier', until: null };
    expect(await answered((_request, response) => response.end(JSON.stringify(told)))).toMatchObject({
      lastUpAt: null,
      until: null,
    });
  });
});

describe('the rights of a token', () => {
  const asked = { token: new Secret('canary'), sources: ['inpi', 'bdf', 'inpi-rne'] as const };
  const answered = async (contract: 'v2' | 'v3', answer: RequestListener) =>
    rightsOf(await loopback.http(answer), contract, asked, 300);
  const rights =
    (...privileges: string[]): RequestListener =>
    (_request, response) =>
      response.end(JSON.stringify({ privileges }));

  test('are asked with the token, and read in both shapes', async () => {
    let authorization: string | undefined;
    const wrapped: RequestListener = (request, response) => {
      ({ authorization } = request.headers);
      response.end(JSON.stringify({ data: { privileges: ['open_data', 'bilans_bdf'] } }));
    };
    expect(await answered('v3', wrapped)).toEqual({ rights: 'as_expected', missing: [] });
    expect(authorization).toBe('Bearer canary');
    expect(await answered('v3', rights('open_data_x', 'bilans_entreprise_bdf'))).toMatchObject({
      rights: 'as_expected',
    });
  });

  test('what the procedure opens and the token does not is missing', async () => {
    expect(await answered('v3', rights('open_data'))).toEqual({ rights: 'missing', missing: ['bdf'] });
    expect(await answered('v3', rights('bilans_inpi', 'bilans_bdf_x'))).toEqual({
      rights: 'missing',
      missing: ['inpi', 'bdf'],
    });
    expect(await answered('v2', rights('bilans_inpi', 'bilans_bdf'))).toMatchObject({
      rights: 'as_expected',
    });
  });

  test.each<[string, RequestListener, string]>([
    ['a 401', (_request, response) => response.writeHead(401).end('{"errors":[]}'), 'refused'],
    ['a 500', (_request, response) => response.writeHead(500).end(), 'unknown'],
    ['silence', () => {}, 'unknown'],
    ['another shape', (_request, response) => response.end('[]'), 'unknown'],
  ])('%s is %s', async (_what, answer, expected) => {
    expect(await answered('v3', answer)).toEqual({ rights: expected, missing: [] });
  });
});

test('a token in a line', () => {
  const token = { demarche: { id: 'marches', label: 'Marchés publics' }, expiresSoon: false, quotas: [] };
  expect(
    tokenLines([
      { ...token, rights: 'missing', missing: ['bdf'], expiresOn: '2027-02-19' as never, daysLeft: 90 },
      { ...token, rights: 'unknown', missing: [], expiresOn: null, daysLeft: null },
    ]),
  ).toEqual([
    'jeton de « marches » : droits manquants bdf, expire le 2027-02-19 (90 jours)',
    'jeton de « marches » : droits inconnus, sans échéance connue',
  ]);
});
