import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import type { Problem, ProblemCode } from '#contract/problem.ts';

import { ClientLeft } from './client-left.ts';
import { ProblemError } from './problem-error.ts';
import { textOf } from './problem-texts.ts';

/** Answers any failure as `application/problem+json` (RFC 9457), if somebody still waits for it; what is not ours stays in the technical log. */
export function replyProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ClientLeft) {
    request.log.info('the client left');
    return reply.hijack();
  }
  const problem = problemOf(error);
  if (problem.code === 'internal_error') request.log.error({ fault: faultOf(error) }, 'unexpected error');
  if (problem.cause !== undefined) request.log.warn({ differs: problem.cause }, 'unexpected answer');
  return sendProblem(reply, problem, request.id);
}

/** Answers a call to an address that is none of ours. */
export function replyUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, new ProblemError('unknown_address'), request.id);
}

/** A failure as it crosses the wire, where no request is quoted. */
export function viewOfProblem({ code, retryAfter, reason, detail: named }: ProblemError): Problem {
  const { status, title, detail } = textOf(code, reason);
  const problem: Problem = {
    type: `urn:bilanscope:${code}`,
    title,
    status,
    detail: named ?? detail,
    code,
  };
  if (reason !== null) problem.reason = reason;
  if (retryAfter !== null) problem.retryAfter = retryAfter;
  return problem;
}

function sendProblem(reply: FastifyReply, error: ProblemError, requestId: string): FastifyReply {
  const body: Problem = { ...viewOfProblem(error), requestId };
  if (body.retryAfter !== undefined) reply.header('retry-after', String(body.retryAfter));
  return reply.code(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
}

/** The failure as the agent is told of it: what is not ours is an `internal_error`, or an `invalid_request`. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const status =
    error instanceof Error && 'statusCode' in error ? (error as FastifyError).statusCode : undefined;
  return new ProblemError(codeOf(status));
}

function codeOf(status: number | undefined): ProblemCode {
  return status !== undefined && status >= 400 && status < 500 ? 'invalid_request' : 'internal_error';
}

/** Where an unexpected error arose, without its message, which may quote what it read. */
function faultOf(error: unknown): { name: string; at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  };
}
