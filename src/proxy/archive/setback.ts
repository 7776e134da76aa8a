import { ProblemError } from '../problem-error.ts';

/**
 * Why the reading of an archive must begin again: its address has expired (`gone`), it is no longer the one whose
 * directory was read (`changed`), or its storage refuses byte ranges (`ranges_refused`).
 */
export class Setback extends Error {
  readonly kind: 'gone' | 'changed' | 'ranges_refused';

  constructor(kind: Setback['kind']) {
    super(kind);
    this.name = 'Setback';
    this.kind = kind;
  }
}

/**
 * What the failure of a decoder (zlib) means: archive_rejected, unless the bytes themselves could
 * not be had, in which case the failure is the storage's, or the reader has left.
 */
export function failureOfDecoder(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof ProblemError || error instanceof Setback) return error;
  if (signal.aborted) return signal.reason;
  return new ProblemError('archive_rejected');
}
