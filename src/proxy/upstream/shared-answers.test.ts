import { describe, expect, test } from 'vitest';

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
