import { expect, test } from 'vitest';

import { ApiError } from '../api/client.ts';
import { downloadDocument, type Progress } from './download.ts';

const never = new AbortController().signal;

test('a document is received whole, and its progress told to the last byte', async () => {
  const sent = new Uint8Array(300_000).fill(37);
  const url = URL.createObjectURL(new Blob([sent]));
  const steps: Progress[] = [];
  const { file, requestId } = await downloadDocument(url, never, (progress) => steps.push(progress));
  URL.revokeObjectURL(url);
  expect(requestId).toBeNull();
  expect(file.type).toBe('application/pdf');
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(sent);
  expect(steps.at(-1)).toEqual({ received: 300_000, total: 300_000 });
});

test('a server that cannot be reached is a failure in French', async () => {
  // A revoked address fails as an unreachable server does, before any answer.
  const url = URL.createObjectURL(new Blob(['x']));
  URL.revokeObjectURL(url);
  const failure = await downloadDocument(url, never, () => undefined).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toHaveProperty('problem.title', 'Le document n’a pas pu être demandé.');
});

test('leaving ends the download, and is no failure of the server', async () => {
  const leaving = new AbortController();
  leaving.abort();
  const failure = await downloadDocument('/', leaving.signal, () => undefined).catch(
    (error: unknown) => error,
  );
  expect(failure).not.toBeInstanceOf(ApiError);
  expect(failure).toHaveProperty('name', 'AbortError');
});
