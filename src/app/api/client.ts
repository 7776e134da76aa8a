import type * as z from 'zod/mini';

import { requestedBy } from '#contract/paths.ts';
import { problemSchema, type Problem } from '#contract/problem.ts';

/** A call that failed: the proxy's own words, or ours when it could not be reached or understood (status 0). */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const unreachable: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'internal_error',
  title: 'Bilanscope ne répond pas.',
  detail: 'Vérifiez votre connexion au réseau, puis réessayez.',
};

const misunderstood: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'internal_error',
  title: 'La réponse de Bilanscope n’a pas été comprise.',
  detail: 'Cette page est peut-être plus ancienne que le serveur : rechargez-la, puis réessayez.',
};

/**
 * Reads an answer of the proxy, which must have the shape of `schema`.
 *
 * @throws ApiError for every failure but the abort of `signal`, which goes through as it is.
 */
export function getJson<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.output<Schema>> {
  return callJson(path, schema, signal === undefined ? {} : { signal });
}

/** Sends `body` as JSON, and reads the answer as {@link getJson} does. */
export function postJson<Schema extends z.ZodMiniType>(
  path: string,
  body: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  return callJson(path, schema, { method: 'POST', body: JSON.stringify(body) });
}

/** Asks for something that is answered by nothing (204). @throws ApiError */
export async function postForNothing(path: string): Promise<void> {
  const { ok, body } = await receive(path, { method: 'POST', body: '{}' });
  if (!ok) throw refusal(body);
}

async function callJson<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  init: RequestInit,
): Promise<z.output<Schema>> {
  const { ok, body } = await receive(path, init);
  if (ok) {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new ApiError(misunderstood);
  }
  throw refusal(body);
}

function refusal(body: unknown): ApiError {
  const problem = problemSchema.safeParse(body);
  return new ApiError(problem.success ? problem.data : misunderstood);
}

async function receive(path: string, init: RequestInit): Promise<{ ok: boolean; body: unknown }> {
  const headers = new Headers({ accept: 'application/json', [requestedBy.name]: requestedBy.value });
  if (init.body !== undefined) headers.set('content-type', 'application/json');
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, { ...init, headers });
    text = await response.text();
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new ApiError(unreachable);
  }
  try {
    return { ok: response.ok, body: text === '' && response.ok ? null : JSON.parse(text) };
  } catch {
    throw new ApiError(response.ok ? misunderstood : unreachable);
  }
}

/** The failure to show for anything that a query or a mutation may have thrown. */
export function problemOf(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : misunderstood;
}
