import type { ProblemCode } from '#contract/problem.ts';

/** A failure that the agent is told of, by its stable code. It never carries a text or an address of an upstream. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  /** Whole seconds before it is worth asking again; null when nobody knows. */
  readonly retryAfter: number | null;

  constructor(code: ProblemCode, retryAfter: number | null = null) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
