import { expect, test } from 'vitest';

import type { ProblemCode } from '#contract/problem.ts';
import type { Siren } from '#domain/siren.ts';

import { ApiError } from '../../../api/client.ts';
import { Gathering, type GatheringState } from './gathering.ts';

const [one, two, three] = ['000314153', '000100115', '000100214'] as Siren[] as [Siren, Siren, Siren];

function problem(code: ProblemCode, retryAfter?: number): ApiError {
  const wait = retryAfter === undefined ? {} : { retryAfter };
  return new ApiError({ type: 'about:blank', title: '', status: 429, detail: '', code, ...wait });
}

/** A gathering whose answers and clock the test holds. */
function held(most = 2) {
  const asked: Siren[] = [];
  const answers = new Map<Siren, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const timers: { run: () => void; ms: number }[] = [];
  let state: GatheringState = { steps: new Map(), resumesAt: null };
  const gathering = new Gathering({
    ask: (siren) => {
      asked.push(siren);
      return new Promise((resolve, reject) => answers.set(siren, { resolve, reject }));
    },
    most,
    now: () => 1000,
    later: (run, ms) => {
      timers.push({ run, ms });
      return () => timers.splice(0);
    },
    onChange: (next) => {
      state = next;
    },
  });
  const settle = async (siren: Siren, error?: ApiError): Promise<void> => {
    if (error === undefined) answers.get(siren)?.resolve(null);
    else answers.get(siren)?.reject(error);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    gathering,
    asked,
    timers,
    settle,
    step: (siren: Siren) => state.steps.get(siren),
    state: () => state,
  };
}

test('few are asked at a time, in order, and the next follows an answer', async () => {
  const { gathering, asked, settle, step } = held();
  gathering.want([one, two, three]);
  expect(asked).toEqual([one, two]);
  expect(step(three)).toBe('waiting');
  await settle(two);
  expect(asked).toEqual([one, two, three]);
  expect(step(two)).toBe('answered');
});

test('one that fails does not hold the others, and can be asked again', async () => {
  const { gathering, asked, settle, step } = held(1);
  gathering.want([one, two]);
  await settle(one, problem('upstream_timeout'));
  expect(step(one)).toBe('failed');
  expect(asked).toEqual([one, two]);
  gathering.retry(one);
  await settle(two);
  expect(asked).toEqual([one, two, one]);
});

test('a source that asks to wait is obeyed, then asked again by itself', async () => {
  const { gathering, asked, timers, settle, state, step } = held(1);
  gathering.want([one, two]);
  await settle(one, problem('upstream_rate_limited', 37));
  expect(state().resumesAt).toBe(38_000);
  expect(step(one)).toBe('waiting');
  expect(asked).toEqual([one]);
  timers[0]?.run();
  expect(asked).toEqual([one, one]);
});

test('what is stopped is asked no more, until the agent says so', async () => {
  const { gathering, asked, settle, step } = held(1);
  gathering.want([one, two, three]);
  gathering.stop();
  await settle(one);
  expect(asked).toEqual([one]);
  expect([one, two, three].map(step)).toEqual(['answered', 'stopped', 'stopped']);
  gathering.retry();
  expect(asked).toEqual([one, two]);
});

test('a company taken out is forgotten, one put in is asked', async () => {
  const { gathering, asked, settle, state } = held(1);
  gathering.want([one]);
  await settle(one);
  gathering.want([two]);
  expect(asked).toEqual([one, two]);
  expect([...state().steps.keys()]).toEqual([two]);
});
