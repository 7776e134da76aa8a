import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { loginPaths } from '#contract/paths.ts';

import { LoginFailure } from '../access/oidc/login-failure.ts';
import { returnPathOf } from '../access/oidc/return-path.ts';
import { ProblemError } from '../problem-error.ts';
import { learn } from '../trail/subject.ts';
import type { Services } from './context.ts';

/**
 * Logging in: two pages that a browser goes through, from whichever site it comes. What fails is told by the app's
 * own first page (`/?connexion=<word>`).
 */
export function loginRoutes(server: FastifyInstance, { login, recorder }: Services): void {
  if (login === null) return;

  server.get<{ Querystring: { retour?: unknown } }>(loginPaths.login(), (request, reply) =>
    explained(request, reply, async () => {
      const address = await login.begin(request, reply, returnPathOf(request.query.retour));
      return address.href;
    }),
  );

  server.get(loginPaths.callback, (request, reply) =>
    explained(request, reply, async () => {
      const { back, previous, ...identified } = await login.finish(request);
      learn(request, { agent: identified.agent });
      await recorder.event(request, 'login');
      login.open(reply, identified, previous);
      return back;
    }),
  );

  /** Sends the browser where a step of the login says, or to why it failed; the trail is told. */
  async function explained(request: FastifyRequest, reply: FastifyReply, step: () => Promise<string>) {
    refuseEmbedded(request);
    try {
      return reply.redirect(await step(), 303);
    } catch (error) {
      const failure = failureOf(error);
      request.log.warn({ login: failure.word, why: failure.reason }, 'login failed');
      await recorder.loginFailed(request, failure.word);
      return reply.redirect(`/?connexion=${failure.word}`, 303);
    }
  }
}

/** Nobody logs in without a line: a trail that cannot be written makes the login unavailable. */
function failureOf(error: unknown): LoginFailure {
  if (error instanceof LoginFailure) return error;
  if (error instanceof ProblemError) return new LoginFailure('indisponible', error.code);
  throw error;
}

/** One logs in by opening a page: not by an image, a frame or a script of another site. */
function refuseEmbedded({ headers }: FastifyRequest): void {
  const { 'sec-fetch-mode': mode = 'navigate', 'sec-fetch-dest': destination = 'document' } = headers;
  if (mode !== 'navigate' || destination !== 'document') throw new ProblemError('cross_site');
}
