import { json, type Answer } from '../../http/answer.ts';

/** The flat errors of v2: an array of sentences. */
export function errors(
  status: number,
  sentences: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return json(status, { errors: sentences }, headers);
}
