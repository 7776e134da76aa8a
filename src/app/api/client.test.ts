import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { ApiError, getJson, problemOf } from './client.ts';

// The server of these tests answers with the project's own files.
const file = '/package.json';

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

test('an answer of the expected shape is parsed', async () => {
  await expect(getJson(file, z.object({ name: z.string() }))).resolves.toEqual({ name: 'bilanscope' });
});

test('an answer of another shape is a failure in French, not a half-read object', async () => {
  const { problem } = await failureOf(getJson(file, z.object({ siren: z.string() })));
  expect(problem.title).toBe('La réponse de Bilanscope n’a pas été comprise.');
});

test('a file in place of data is a failure too', async () => {
  const { problem } = await failureOf(getJson('/favicon.svg', z.object({})));
  expect(problem.title).toBe('La réponse de Bilanscope n’a pas été comprise.');
});

test('no answer at all says that Bilanscope does not answer', async () => {
  // Port 9 (discard) is one that browsers refuse to reach.
  const { problem } = await failureOf(getJson('http://127.0.0.1:9/', z.object({})));
  expect(problem).toMatchObject({ status: 0, title: 'Bilanscope ne répond pas.' });
});

test('an aborted call stays an abort', async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(getJson(file, z.object({}), controller.signal)).rejects.toThrow(DOMException);
});

test('anything thrown has a problem to show', () => {
  expect(problemOf(new TypeError('x is undefined')).title).toMatch(/n’a pas été comprise/);
});
