import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

import { expect, test, vi } from 'vitest';

import { apiPaths } from '#contract/paths.ts';

import { Secret } from '../../access/secret.ts';
import { startProxy } from '../running-proxy.ts';
import { CanaryWatch } from './canary-watch.ts';
import { canaryToken, formsOf } from './needles.ts';

const token = canaryToken();
const half = token.slice(0, token.length / 2);
const storage = '127.0.0.1:41234';
const encoded = (text: string, encoding: BufferEncoding) => Buffer.from(text).toString(encoding);

/** What is found of what a connection sends. */
async function foundIn(...sent: readonly (string | Uint8Array)[]): Promise<string[]> {
  const watch = new CanaryWatch([storage]);
  const server = createServer((socket) => {
    watch.over(socket);
    for (const part of sent) socket.write(part);
    socket.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').resume();
  await once(client, 'close');
  server.close();
  return watch.report().found;
}

test.each([
  ['a header', `HTTP/1.1 200 OK\r\nx-debug: ${token}\r\n\r\n`],
  ['the first half', half],
  ['the second half', token.slice(-half.length)],
  ['base64', encoded(token, 'base64')],
  ['base64 of a longer text', encoded(`Bearer ${token}!`, 'base64')],
  ['base64 of a longer text, one byte later', encoded(` Bearer ${token}!`, 'base64')],
  ['base64 for addresses', encoded(`ab${token}`, 'base64url')],
  ['hexadecimal', encoded(token, 'hex')],
  ['the host of the archives', `{"url":"http://${storage}/a.zip"}`],
  ['the same, URL-encoded', encodeURIComponent(`http://${storage}/a.zip`)],
])('a secret that leaks is found: %s', async (_how, text) => {
  expect(await foundIn(text)).toHaveLength(1);
  expect(await foundIn(Buffer.from(text))).toHaveLength(1);
});

test('a secret is found across two pieces, and at the end of a document', async () => {
  expect(await foundIn(token.slice(0, 3), token.slice(3))).toHaveLength(1);
  expect(await foundIn(new Uint8Array(70_000), new Uint8Array(Buffer.from(token)))).toHaveLength(1);
});

test('nothing is found where nothing leaks', async () => {
  expect(await foundIn('HTTP/1.1 200 OK\r\n\r\n', '{"siren":"000314153"}', 'canary')).toEqual([]);
  expect(formsOf('short')).toEqual([]);
});

test.each([
  ['a SIREN', { msg: 'asked', about: '000314153' }],
  ['a SIRET', { path: '/etablissements/00010401800015' }],
  ['an e-mail address', { who: 'camille@ville.example' }],
  ['an e-mail address, URL-encoded', { who: 'camille%40ville.example' }],
  ['an objet', { why: 'marché 2026-041' }],
  ['an objet, URL-encoded', { why: encodeURIComponent('marché 2026-041') }],
  ['a token', { authorization: `Bearer ${token}` }],
  ['the address of an archive', { url: `http://${storage}/a.zip` }],
  ['the id of a session', { cookie: 'iDOfASession_0123456789-abcdefghijklmnopqrs' }],
])('the log may not hold %s', async (_what, fields) => {
  const watch = new CanaryWatch([storage]);
  watch.keepPrivate('marché 2026-041');
  watch.keepPrivate('iDOfASession_0123456789-abcdefghijklmnopqrs');
  const line = { level: 30, time: 1_763_768_394_000, reqId: '1b4e28ba-2fa1-11d2-883f-0016d3cca427' };
  watch.logged(`${JSON.stringify({ ...line, msg: 'answered', ms: 12 })}\n`);
  expect(watch.report()).toEqual({ answers: 1, lines: 1, found: [] });
  watch.logged(`${JSON.stringify({ ...line, ...fields })}\n`);
  expect(watch.report().found).toHaveLength(1);
});

test('a proxy that lets a token out fails the test that closes it', async () => {
  vi.stubEnv('WATCH_FOLDER', '');
  const leaking = await startProxy({}, {}, (config) => ({
    ...config,
    demarches: config.demarches.map((one) => ({ ...one, label: one.token.reveal() })),
  }));
  await (await leaking.get(apiPaths.session)).text();
  await expect(leaking.close()).rejects.toThrow('a token in an answer');

  const sound = await startProxy({}, {}, (config) => ({
    ...config,
    demarches: config.demarches.map((one) => ({ ...one, token: new Secret(token) })),
  }));
  await (await sound.get(apiPaths.session)).text();
  await expect(sound.close()).resolves.toBeUndefined();
  vi.unstubAllEnvs();
});

test('the id that a cookie gives is private from then on', async () => {
  const proxy = await startProxy();
  const answer = await proxy.get(apiPaths.session, { 'sec-fetch-site': 'same-origin' });
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-bilanscope=[\w-]{43};/);
  await proxy.close();
});
