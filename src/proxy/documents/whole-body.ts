import type { IncomingMessage } from 'node:http';

import { ProblemError } from '../problem-error.ts';

/** How a PDF ends, give or take some bytes after it. */
const end = { mark: '%%EOF', within: 1024 } as const;

/**
 * The body of an answer, counted against the length announced: a connection closed too early looks like an end.
 *
 * @returns `size` is null when no length is announced.
 * @throws ProblemError archive_rejected beyond `mostBytes`, at once or from the iteration; upstream_unavailable, from
 * the iteration, when it is cut.
 */
export function wholeBody(
  response: IncomingMessage,
  body: AsyncGenerator<Uint8Array>,
  mostBytes: number,
): { size: number | null; bytes: AsyncGenerator<Uint8Array> } {
  const announced = response.headers['content-length'];
  const size = announced === undefined ? null : Number(announced);
  if (size !== null && size > mostBytes) throw new ProblemError('archive_rejected');
  return { size, bytes: counted(body, size, mostBytes) };
}

/** The bytes of a PDF whose length is not known, which must come to its end mark. @throws ProblemError upstream_unavailable. */
export async function* toEndMark(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let tail = Buffer.alloc(0);
  for await (const chunk of bytes) {
    tail = Buffer.concat([tail, chunk]).subarray(-end.within);
    yield chunk;
  }
  if (!tail.includes(end.mark)) throw new ProblemError('upstream_unavailable');
}

async function* counted(
  body: AsyncGenerator<Uint8Array>,
  size: number | null,
  mostBytes: number,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const chunk of body) {
    received += chunk.length;
    if (received > mostBytes) throw new ProblemError('archive_rejected');
    yield chunk;
  }
  if (size !== null && received !== size) throw new ProblemError('upstream_unavailable');
}
