import { expect, test } from 'vitest';

import type { ProblemCode } from '#contract/problem.ts';

import { ApiError } from '../../../api/client.ts';
import { ReadingQueue } from './reading-queue.ts';

function problem(code: ProblemCode, retryAfter?: number): ApiError {
  const wait = retryAfter === undefined ? {} : { retryAfter };
  return new ApiError({ type: 'about:blank', title: 'Non', status: 429, detail: '', code, ...wait });
}

/** A queue whose tasks and clock the test holds. */
function held() {
  const begun: string[] = [];
  const timers: (() => void)[] = [];
  let settle: (error?: unknown) => void = () => undefined;
  const queue = new ReadingQueue({
    run: (key, signal) => {
      begun.push(key);
      return new Promise((resolve, reject) => {
        settle = (error) => (error === undefined ? resolve() : reject(error));
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
    failureOf: (error) => (error instanceof RangeError ? { title: error.message, detail: '' } : null),
    now: () => 1000,
    later: (run) => {
      timers.push(run);
      return () => timers.splice(0);
    },
  });
  const settled = async (thrown?: unknown): Promise<void> => {
    settle(thrown);
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  };
  const kinds = (): Record<string, string> =>
    Object.fromEntries([...queue.get().tasks].map(([key, task]) => [key, task.kind]));
  return { queue, begun, timers, settled, kinds };
}

test('documents are read one after the other, in the order in which they were asked', async () => {
  const { queue, begun, settled, kinds } = held();
  queue.add(['a', 'b']);
  queue.add(['b', 'c']);
  expect(begun).toEqual(['a']);
  await settled();
  expect(begun).toEqual(['a', 'b']);
  expect(kinds()).toEqual({ b: 'running', c: 'waiting' });
  await settled();
  await settled();
  expect(kinds()).toEqual({});
});

test('what is stopped stops at once, and is gone on with when asked', async () => {
  const { queue, begun, settled, kinds } = held();
  queue.add(['a', 'b', 'c']);
  queue.stop('a');
  await settled();
  expect(kinds()).toEqual({ a: 'stopped', b: 'running', c: 'waiting' });
  queue.stop();
  await settled();
  expect(kinds()).toEqual({ a: 'stopped', b: 'stopped', c: 'stopped' });
  expect(begun).toEqual(['a', 'b']);
  queue.add(['a']);
  expect(begun).toEqual(['a', 'b', 'a']);
});

test('one that fails says why, and holds up none', async () => {
  const { queue, begun, settled } = held();
  queue.add(['a', 'b', 'c']);
  await settled(problem('upstream_timeout'));
  expect(queue.get().tasks.get('a')).toEqual({ kind: 'failed', failure: { title: 'Non', detail: '' } });
  await settled(new RangeError('illisible'));
  expect(queue.get().tasks.get('b')).toEqual({ kind: 'failed', failure: { title: 'illisible', detail: '' } });
  expect(begun).toEqual(['a', 'b', 'c']);
});

test('a limit is waited for, then the same document is asked again, at most five times', async () => {
  const { queue, begun, timers, settled, kinds } = held();
  queue.add(['a', 'b']);
  await settled(problem('too_many_requests', 37));
  expect(queue.get().resumesAt).toBe(38_000);
  expect(kinds()).toEqual({ a: 'waiting', b: 'waiting' });
  expect(begun).toEqual(['a']);
  for (let round = 0; round < 5; round += 1) {
    timers.shift()?.();
    await settled(problem('too_many_requests', 37));
  }
  expect(begun).toEqual(['a', 'a', 'a', 'a', 'a', 'a', 'b']);
  expect(kinds()).toMatchObject({ a: 'failed' });
});

test('nothing is waited for once all is stopped, and nothing is left at the end', async () => {
  const { queue, timers, settled } = held();
  queue.add(['a', 'b']);
  await settled(problem('upstream_rate_limited', 5));
  queue.stop();
  expect(queue.get().resumesAt).toBeNull();
  expect(timers).toEqual([]);
  queue.add(['a']);
  queue.end();
  await settled();
  expect(queue.get()).toEqual({ tasks: new Map(), resumesAt: null });
});
