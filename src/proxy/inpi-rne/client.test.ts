import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

import { afterEach, describe, expect, test } from 'vitest';

import { Secret } from '../access/secret.ts';
import { ProblemError } from '../problem-error.ts';
import { Loopback } from '../testing/loopback.ts';
import { Readers } from '../upstream/quota/readers.ts';
import { turnsFor } from '../upstream/quota/testing/turns.ts';
import { UpstreamWatch } from '../upstream/watch.ts';
import { RneClient } from './client.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A register whose sessions are numbered; it answers `documents` in the last one opened, 401 in any other. */
async function register({
  documents = (_request, response) => response.end('{}'),
  login = null,
}: { documents?: Answer; login?: Answer | null } = {}) {
  const asked: string[] = [];
  const accounts: unknown[] = [];
  let sessions = 0;
  let expired = 0;
  const open = async (request: IncomingMessage, response: ServerResponse) => {
    accounts.push(await json(request));
    sessions += 1;
    response.end(JSON.stringify({ token: `session-${sessions}`, user: {} }));
  };
  const answer: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/base/api/sso/login') {
      if (login !== null) return login(request, response);
      return void open(request, response);
    }
    const live = request.headers.authorization === `Bearer session-${sessions}` && sessions > expired;
    return live ? documents(request, response) : void response.writeHead(401).end('{"code":401}');
  };
  const base = await loopback.http(answer);
  const client = new RneClient({
    access: {
      url: new URL('/base/', base),
      username: 'agent@example.org',
      password: new Secret('canary-password'),
    },
    deadlineMs: 500,
    deadlines: { headMs: 500, idleMs: 500, totalMs: 5000 },
    now: () => 1_700_000_000_000,
    watch: new UpstreamWatch(() => 1_700_000_000_000),
    turns: turnsFor({ now: () => 1_700_000_000_000 }),
  });
  return { client, asked, accounts, expire: () => void (expired = sessions) };
}

async function failureOf(work: Promise<unknown>): Promise<ProblemError> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof ProblemError) return outcome;
  throw new Error(`expected a problem, got ${String(outcome)}`);
}

const { signal } = new AbortController();

const siren = '000314153';

describe('an account at INPI’s register', () => {
  test('opens one session for all who ask at once, and says who it is in the body alone', async () => {
    const { client, asked, accounts } = await register();
    await Promise.all([client.attachments('000314153'), client.attachments('000104018')]);
    expect(accounts).toEqual([{ username: 'agent@example.org', password: 'canary-password' }]);
    expect(asked.filter((line) => line.includes('login'))).toHaveLength(1);
    expect(asked.join()).not.toContain('canary');
  });

  test('keeps its session, and opens another once when it has expired', async () => {
    const { client, asked, expire } = await register();
    await client.attachments('000314153');
    await client.attachments('000314153');
    expect(asked.filter((line) => line.includes('login'))).toHaveLength(1);
    expire();
    expect(await client.attachments('000314153')).toEqual({});
    expect(asked.slice(3)).toEqual([
      'GET /base/api/companies/000314153/attachments',
      'POST /base/api/sso/login',
      'GET /base/api/companies/000314153/attachments',
    ]);
  });

  test('a session refused though just opened is a refusal, not a loop', async () => {
    const { client, asked } = await register({
      documents: (_request, response) => response.writeHead(401).end(),
    });
    const failure = await failureOf(client.attachments('000314153'));
    expect(failure).toMatchObject({ code: 'upstream_refused', reason: 'account_refused' });
    expect(asked).toHaveLength(4);
  });

  test.each<[string, Answer, string, string | null]>([
    [
      'a wrong password',
      (_request, response) => response.writeHead(401).end(),
      'upstream_refused',
      'account_refused',
    ],
    ['no token', (_request, response) => response.end('{"user":{}}'), 'upstream_invalid', null],
    ['HTML', (_request, response) => response.end('<html>'), 'upstream_invalid', null],
    ['a 503', (_request, response) => response.writeHead(503).end(), 'upstream_maintenance', null],
    ['silence', () => {}, 'upstream_timeout', null],
  ])('at login, %s is %s (%s), and the next call tries again', async (_what, login, code, reason) => {
    const { client, asked } = await register({ login });
    expect(await failureOf(client.attachments('000314153'))).toMatchObject({ code, reason });
    await failureOf(client.attachments('000314153'));
    expect(asked.every((line) => line === 'POST /base/api/sso/login')).toBe(true);
    expect(asked).toHaveLength(2);
  });

  test.each<[string, Answer, string]>([
    ['404', (_request, response) => response.writeHead(404).end(), 'not_found'],
    ['403', (_request, response) => response.writeHead(403).end(), 'upstream_refused'],
    [
      '500',
      (_request, response) => response.writeHead(500).end('{"detail":"canary"}'),
      'upstream_unavailable',
    ],
    ['504', (_request, response) => response.writeHead(504).end(), 'upstream_timeout'],
    ['HTML', (_request, response) => response.end('<html>'), 'upstream_invalid'],
    [
      'a redirect',
      (_request, response) => response.writeHead(302, { location: '/' }).end(),
      'upstream_invalid',
    ],
    ['silence', () => {}, 'upstream_timeout'],
  ])('documents answered by %s are %s', async (_what, documents, code) => {
    const { client } = await register({ documents });
    const failure = await failureOf(client.attachments('000314153'));
    expect(failure.code).toBe(code);
    expect(String(failure.stack)).not.toContain('canary');
  });

  test('a 429 is not asked again before its time', async () => {
    const { client, asked } = await register({
      documents: (_request, response) => response.writeHead(429, { 'retry-after': '42' }).end(),
    });
    for (let time = 0; time < 2; time += 1)
      expect(await failureOf(client.attachments('000314153'))).toMatchObject({
        code: 'upstream_rate_limited',
        retryAfter: 42,
      });
    expect(asked).toHaveLength(2);
  });

  test.each<[string, Answer, string]>([
    ['a 403', (_request, response) => response.writeHead(403).end(), 'document_restricted'],
    ['a 404', (_request, response) => response.writeHead(404).end(), 'document_missing'],
    ['a 410', (_request, response) => response.writeHead(410).end(), 'document_missing'],
    [
      'a redirect',
      (_request, response) => response.writeHead(302, { location: '/' }).end(),
      'archive_rejected',
    ],
    [
      'an encoding not asked for',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(),
      'archive_rejected',
    ],
    ['a 429', (_request, response) => response.writeHead(429).end(), 'upstream_rate_limited'],
    ['a 502', (_request, response) => response.writeHead(502).end(), 'upstream_unavailable'],
  ])('a document answered by %s is %s', async (_what, documents, code) => {
    const { client, asked } = await register({ documents });
    expect(
      (await failureOf(client.download({ siren, kind: 'bilans', id: '6641/..' }, new Readers(), signal)))
        .code,
    ).toBe(code);
    expect(asked[1]).toBe('GET /base/api/bilans/6641%2F../download');
  });

  test('a document is opened in a new session when the old one has expired', async () => {
    const { client, expire } = await register({ documents: (_request, response) => response.end('%PDF-') });
    await client.attachments('000314153').catch(() => {});
    expire();
    const { response, body } = await client.download(
      { siren, kind: 'actes', id: 'a1' },
      new Readers(),
      signal,
    );
    expect(response.statusCode).toBe(200);
    await body.return(undefined);
  });
});
