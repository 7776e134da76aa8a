import type { IncomingMessage, ServerResponse } from 'node:http';

import { afterEach, describe, expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { Secret } from '../../access/secret.ts';
import { readAll } from '../../archive/testing/company.ts';
import { ProblemError } from '../../problem-error.ts';
import { Loopback } from '../../testing/loopback.ts';
import { turnsFor } from '../../upstream/quota/testing/turns.ts';
import { UpstreamWatch } from '../../upstream/watch.ts';
import type { FilingsSource } from '../filings-source.ts';
import { createFilingsSourceV3 } from './source.ts';

const loopback = new Loopback();
afterEach(() => loopback.close());

const siren = '000314153' as Siren;
const inquiry = { siren, token: new Secret('canary'), context: 'c', recipient: 'r', object: 'o' };
const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
const { signal } = new AbortController();

type Service = {
  /** Ids that the list of a rank (from 1) holds. */
  ids?: (rank: number) => readonly string[];
  /** What the link given by the list of a rank answers. */
  link?: (rank: number, response: ServerResponse, request: IncomingMessage) => void;
};

/** A service whose lists are numbered: their links say by which list they were given. */
async function service({ ids = () => ['a'], link = (_rank, response) => response.end(pdf) }: Service) {
  let lists = 0;
  const tokens = new Set<string | undefined>();
  const base = await loopback.http((request, response) => {
    const rank = /^\/link\/(\d+)/.exec(request.url ?? '')?.[1];
    if (rank !== undefined) {
      tokens.add(request.headers.authorization);
      link(Number(rank), response, request);
      return;
    }
    lists += 1;
    const bilans = ids(lists).map((id) => ({ id, url: `${base.origin}/link/${lists}/${id}` }));
    response.end(JSON.stringify({ data: { actes: bilans, bilans } }));
  });
  const now = () => 1_700_000_000_000;
  const source = createFilingsSourceV3(
    {
      call: {
        base,
        deadlineMs: 1000,
        busyWaitMs: 5,
        now,
        watch: new UpstreamWatch(now),
        turns: turnsFor({ now }),
      },
      answers: { keptMs: 60_000, most: 10, now },
    },
    {
      allowedHosts: [base.host],
      deadlines: { headMs: 1000, idleMs: 1000, totalMs: 5000 },
      mostBytes: 10_000,
      now,
    },
  );
  return { source, lists: () => lists, tokens };
}

async function open(source: FilingsSource): Promise<string> {
  const [filing] = (await source.list(inquiry, false)).value;
  if (filing === undefined) throw new Error('no filing');
  try {
    const { stream } = await source.document(inquiry, filing, signal);
    return (await readAll(stream)).equals(pdf) ? 'served' : 'other bytes';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

const expired = (response: ServerResponse) =>
  void response.writeHead(410).end('{"errors":[{"code":"00403"}]}');

describe('documents behind links that expire', () => {
  test('a link that lives costs no other list, and takes no token with it', async () => {
    const { source, lists, tokens } = await service({});
    expect([await open(source), await open(source), lists()]).toEqual(['served', 'served', 1]);
    expect([...tokens]).toEqual([undefined]);
  });

  test('one that has died is renewed once, for all its readers', async () => {
    const { source, lists } = await service({
      link: (rank, response) => (rank === 1 ? expired(response) : response.end(pdf)),
    });
    await source.list(inquiry, false);
    expect(await Promise.all([open(source), open(source), open(source)])).toEqual([
      'served',
      'served',
      'served',
    ]);
    expect(lists()).toBe(2);
  });

  test('a link that another reader has renewed meanwhile is used as it is', async () => {
    const { source, lists } = await service({
      link: (rank, response) => {
        if (rank > 1) response.end(pdf);
        // Renewed while the old link is being tried.
        else void source.list(inquiry, true).then(() => expired(response));
      },
    });
    expect([await open(source), lists()]).toEqual(['served', 2]);
  });

  test.each([
    [404, 'document_missing'],
    [410, 'document_missing'],
    [403, 'upstream_refused'],
  ])('a link just given that answers %i is %s, and is not asked for again', async (status, code) => {
    const { source, lists } = await service({
      link: (_rank, response) => void response.writeHead(status).end(),
    });
    expect([await open(source), lists()]).toEqual([code, 2]);
  });

  test('a document that the new list no longer holds is missing', async () => {
    const { source } = await service({
      ids: (rank) => (rank === 1 ? ['a'] : ['b']),
      link: (_rank, response) => expired(response),
    });
    expect(await open(source)).toBe('document_missing');
  });

  test('a failure that is no expiry renews nothing', async () => {
    const { source, lists } = await service({
      link: (_rank, response) => void response.writeHead(502).end(),
    });
    expect([await open(source), lists()]).toEqual(['upstream_unavailable', 1]);
  });

  test('a deed opens likewise', async () => {
    const { source } = await service({
      link: (rank, response) => (rank === 1 ? expired(response) : response.end(pdf)),
    });
    const deed = await source.deeds?.document(inquiry, 'a', signal);
    expect(deed === undefined ? null : await readAll(deed.stream)).toEqual(pdf);
    await expect(source.deeds?.document(inquiry, 'z', signal)).rejects.toMatchObject({
      code: 'document_missing',
    });
  });

  test('no public filing is not found, as such; deeds may be there all the same', async () => {
    const { source } = await service({ ids: () => [] });
    await expect(source.list(inquiry, false)).rejects.toMatchObject({
      code: 'not_found',
      reason: 'public_only',
    });
    expect((await source.deeds?.list(inquiry, false))?.value).toEqual([]);
    expect((await source.archive(inquiry, signal)).documents).toEqual({});
  });
});
