import type { IncomingMessage } from 'node:http';

import { ProblemError } from '../../problem-error.ts';
import { refusalOf } from '../refusal.ts';
import type { Turn } from './turns.ts';

const defaultRetryAfter = 60;

/** Makes a call whose turn ends with the head of its answer: its body is no business of the quota. */
export async function headInTurn<T extends { response: IncomingMessage }>(
  turn: Turn,
  now: () => number,
  send: () => Promise<T>,
): Promise<T> {
  let answer: T;
  try {
    answer = await send();
  } catch (error) {
    turn.lost(error instanceof ProblemError && error.code === 'upstream_timeout');
    throw error;
  }
  const { statusCode: status = 0, headers } = answer.response;
  if (status !== 429) turn.answered(headers);
  else
    turn.refused(headers, refusalOf({ status, headers, body: null }, now()).retryAfter ?? defaultRetryAfter);
  return answer;
}
