import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { requestedBy } from '#contract/paths.ts';

import { replyProblem } from '../problem-reply.ts';
import { refuseCrossSite } from './cross-site.ts';

const own = 'http://127.0.0.1:3000';
const publicOrigin = 'https://bilans.example';

function serverAt(publicUrl: URL | null): FastifyInstance {
  const server = fastify();
  server.setErrorHandler(replyProblem);
  server.addHook('onRequest', (request, _reply, done) => {
    refuseCrossSite(request, publicUrl);
    done();
  });
  server.all('/', () => 'let in');
  return server;
}

let direct: FastifyInstance;
let behindFront: FastifyInstance;
beforeAll(() => {
  direct = serverAt(null);
  behindFront = serverAt(new URL(`${publicOrigin}/`));
});
afterAll(() => Promise.all([direct.close(), behindFront.close()]));

const names = [undefined, '', 'Bilanscope', 'bilanscope2', requestedBy.value];
const sites = [undefined, '', 'none', 'same-site', 'cross-site', 'Same-Origin', 'same-origin'];
const origins = [
  undefined,
  '',
  'null',
  'http://127.0.0.1:3001',
  'http://localhost:3000',
  'https://127.0.0.1:3000',
  `${own}/`,
  'https://evil.example',
  own,
  publicOrigin,
];

describe.each([
  ['directly', () => direct, own],
  ['behind a front proxy', () => behindFront, publicOrigin],
] as const)('a call that comes %s', (_how, server, ours) => {
  test.each(['GET', 'POST'] as const)(
    'is let in with our header and from our origin only (%s)',
    async (method) => {
      const letIn: object[] = [];
      const refused: string[] = [];
      for (const name of names)
        for (const site of sites)
          for (const origin of origins) {
            const sent = Object.entries({ [requestedBy.name]: name, 'sec-fetch-site': site, origin });
            const headers = Object.fromEntries(sent.filter(([, value]) => value !== undefined));
            const answer = await server().inject({ method, url: own, headers });
            if (answer.body === 'let in') letIn.push({ site, origin });
            else refused.push(`${answer.statusCode} ${answer.json<{ code: string }>().code}`);
          }
      expect(letIn).toEqual([
        { site: undefined, origin: undefined },
        { site: undefined, origin: ours },
        { site: 'same-origin', origin: undefined },
        { site: 'same-origin', origin: ours },
      ]);
      expect(refused).toHaveLength(names.length * sites.length * origins.length - letIn.length);
      expect(new Set(refused)).toEqual(new Set(['403 cross_site']));
    },
  );
});
