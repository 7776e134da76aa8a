import type { RequestListener } from 'node:http';

import { afterEach, describe, expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { ProblemError } from '../problem-error.ts';
import { Loopback } from '../testing/loopback.ts';
import { UpstreamWatch } from '../upstream/watch.ts';
import { Directory } from './directory.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

const siren = '000314153' as Siren;
const page = (...sirens: string[]) =>
  JSON.stringify({
    results: sirens.map((one) => ({ siren: one, nom_complet: 'A' })),
    total_results: sirens.length,
  });

async function directory(answer: RequestListener) {
  const asked: URL[] = [];
  const base = await loopback.http((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://localhost'));
    answer(request, response);
  });
  const clock = { now: 1_700_000_000_000 };
  const now = () => clock.now;
  const watch = new UpstreamWatch(now);
  const answers = { keptMs: 600_000, most: 10, now };
  return {
    asked,
    clock,
    watch,
    directory: new Directory({ base: new URL('/v1', base), deadlineMs: 500, answers, now, watch }),
  };
}

async function failureOf(work: Promise<unknown>): Promise<ProblemError> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof ProblemError) return outcome;
  throw new Error(`expected a problem, got ${String(outcome)}`);
}

describe('the directory of companies', () => {
  test('is asked by name, in a minimal form, once for the same words', async () => {
    const { asked, directory: open } = await directory((_request, response) => response.end(page(siren)));
    const { value } = await open.search('  Ateliers   MÉNÉTRIER ');
    expect(value).toMatchObject({ total: 1, results: [{ siren, name: 'A' }] });
    await open.search('ateliers ménétrier');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.pathname).toBe('/v1/search');
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      q: 'ateliers ménétrier',
      page: '1',
      per_page: '10',
      minimal: 'true',
      include: 'siege,complements',
    });
  });

  test('a company is found by its SIREN, and only itself', async () => {
    const { directory: open } = await directory((_request, response) => response.end(page('000104018')));
    expect((await failureOf(open.company(siren))).code).toBe('not_found');
    const other = await directory((_request, response) => response.end(page(siren)));
    expect((await other.directory.company(siren)).value.siren).toBe(siren);
  });

  test.each<[string, RequestListener, string]>([
    ['400', (_request, response) => response.writeHead(400).end('{"erreur":"x"}'), 'upstream_refused'],
    ['500', (_request, response) => response.writeHead(500).end('{"erreur":"x"}'), 'upstream_unavailable'],
    ['HTML', (_request, response) => response.end('<html>'), 'upstream_invalid'],
    ['silence', () => {}, 'upstream_timeout'],
    ['a 429 without a delay', (_request, response) => response.writeHead(429).end(), 'upstream_rate_limited'],
  ])('%s is told as such', async (_what, answer, code) => {
    const { directory: open, watch } = await directory(answer);
    expect((await failureOf(open.search('ateliers'))).code).toBe(code);
    expect(watch.sighting('search').failed?.code).toBe(code);
    expect(open.closedUntil).toBeNull();
  });

  test('is left alone after three failures, then asked again', async () => {
    let down = true;
    const {
      asked,
      clock,
      directory: open,
    } = await directory((_request, response) =>
      down ? response.writeHead(502).end() : response.end(page(siren)),
    );
    for (const words of ['aaa', 'bbb', 'ccc']) await failureOf(open.search(words));
    expect(await failureOf(open.search('ddd'))).toMatchObject({
      code: 'upstream_unavailable',
      retryAfter: 60,
    });
    expect(asked).toHaveLength(3);
    down = false;
    clock.now += 60_000;
    expect((await open.search('ddd')).value.total).toBe(1);
  });

  test('its 429 is obeyed', async () => {
    const { asked, directory: open } = await directory((_request, response) =>
      response.writeHead(429, { 'retry-after': '5' }).end(),
    );
    expect(await failureOf(open.search('aaa'))).toMatchObject({
      code: 'upstream_rate_limited',
      retryAfter: 5,
    });
    await failureOf(open.search('bbb'));
    expect(asked).toHaveLength(1);
  });
});
