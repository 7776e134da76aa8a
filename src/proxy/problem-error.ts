import type { ProblemCode, ProblemReason } from '#contract/problem.ts';

type About = {
  /** Whole seconds before it is worth asking again; null when nobody knows. */
  retryAfter?: number | null;
  /** What is known of the cause beyond the code; null when nothing is. */
  reason?: ProblemReason | null;
  /** Our own sentence, in place of the code's, where the agent has to be told names; null for the code's. */
  detail?: string | null;
  /** For the technical log alone: names of fields, never a value that was received. */
  cause?: string;
};

/** A failure that the agent is told of, by its stable code. It never carries a text or an address of an upstream. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly retryAfter: number | null;
  readonly reason: ProblemReason | null;
  readonly detail: string | null;

  constructor(code: ProblemCode, { retryAfter = null, reason = null, detail = null, cause }: About = {}) {
    super(code, cause === undefined ? {} : { cause });
    this.name = 'ProblemError';
    this.code = code;
    this.retryAfter = retryAfter;
    this.reason = reason;
    this.detail = detail;
  }
}
