import { describe, expect, test } from 'vitest';

import type { Readers } from './quota/readers.ts';
import { SharedAnswers } from './shared-answers.ts';

function clocked() {
  const clock = { now: 1_000_000 };
  const answers = new SharedAnswers<number>({ keptMs: 600_000, most: 2, now: () => clock.now });
  let calls = 0;
  const ask = () => {
    calls += 1;
    return Promise.resolve(calls);
  };
  return { clock, answers, ask };
}

describe('shared answers', () => {
  test('identical inquiries at once share one call', async () => {
    const { answers, ask } = clocked();
    const both = await Promise.all([answers.get('a', ask), answers.get('a', ask)]);
    expect(both.map(({ value }) => value)).toEqual([1, 1]);
  });

  test('an answer is kept ten minutes, then asked anew', async () => {
    const { clock, answers, ask } = clocked();
    await answers.get('a', ask);
    clock.now += 599_999;
    expect(await answers.get('a', ask)).toMatchObject({ value: 1 });
    clock.now += 1;
    expect(await answers.get('a', ask)).toMatchObject({ value: 2 });
  });

  test('refreshing asks anew, and joins a call under way', async () => {
    const { answers, ask } = clocked();
    await answers.get('a', ask);
    const both = await Promise.all([answers.get('a', ask, true), answers.get('a', ask, true)]);
    expect(both.map(({ value }) => value)).toEqual([2, 2]);
  });

  test('another key is another call, and a failure is not kept', async () => {
    const { answers, ask } = clocked();
    await expect(answers.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect((await answers.get('a', ask)).value).toBe(1);
    expect((await answers.get('b', ask)).value).toBe(2);
  });

  test('no more answers are kept than agreed', async () => {
    const { answers, ask } = clocked();
    for (const key of ['a', 'b', 'c']) await answers.get(key, ask);
    expect(['a', 'b', 'c'].map((key) => answers.kept(key)?.value ?? null)).toEqual([null, 2, 3]);
  });
});

describe('those who wait for an answer', () => {
  function agent(name: string) {
    const controller = new AbortController();
    const reader = { agent: name, signal: controller.signal };
    return { reader, leave: () => controller.abort(new Error(`${name} left`)) };
  }

  /** A call that waits for its turn until it is let go. */
  function held() {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const ask = (readers: Readers): Promise<number> => {
      readers.waiting(reject);
      return promise.finally(() => readers.gone());
    };
    return { ask, resolve };
  }

  test('give the call up only when the last of them leaves', async () => {
    const { answers } = clocked();
    const { ask, resolve } = held();
    const [one, other] = [agent('one'), agent('other')];
    const both = [answers.get('a', ask, false, one.reader), answers.get('a', ask, false, other.reader)];
    one.leave();
    resolve(7);
    expect((await Promise.all(both)).map(({ value }) => value)).toEqual([7, 7]);
  });

  test('who comes after it was given up asks anew', async () => {
    const { answers, ask: next } = clocked();
    const { ask } = held();
    const [one, other] = [agent('one'), agent('other')];
    const first = answers.get('a', ask, false, one.reader);
    one.leave();
    const second = answers.get('a', next, false, other.reader);
    await expect(first).rejects.toThrow('one left');
    expect(await second).toMatchObject({ value: 1 });
    expect(answers.kept('a')?.value).toBe(1);
  });

  test('a call that has left runs to its end, and is joined, though all have gone', async () => {
    const { answers } = clocked();
    const { promise, resolve } = Promise.withResolvers<number>();
    const [one, other] = [agent('one'), agent('other')];
    const first = answers.get('a', () => promise, false, one.reader);
    one.leave();
    const second = answers.get('a', () => Promise.reject(new Error('asked twice')), false, other.reader);
    resolve(3);
    expect([(await first).value, (await second).value]).toEqual([3, 3]);
  });

  test('a call for nobody in particular is never given up', async () => {
    const { answers } = clocked();
    const { ask, resolve } = held();
    const one = agent('one');
    const calls = [answers.get('a', ask), answers.get('a', ask, false, one.reader)];
    one.leave();
    resolve(5);
    expect((await Promise.all(calls)).map(({ value }) => value)).toEqual([5, 5]);
  });
});
