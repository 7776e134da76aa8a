import { expect, test } from 'vitest';

import { createSharedQueue, type Work } from './shared-queue.ts';

const kept = new AbortController().signal;
const later = { signal: kept, urgent: false };
const now = { signal: kept, urgent: true };

/** Works that wait to be told to finish, and what began, in order. */
function slowWorks() {
  const began: string[] = [];
  const finish = new Map<string, () => void>();
  const work =
    (name: string): Work<string> =>
    (signal) =>
      new Promise((resolve, reject) => {
        began.push(name);
        finish.set(name, () => resolve(name));
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
  return { began, finish: (name: string) => finish.get(name)?.(), work };
}

test('as many works run at once as allowed, the last urgent first, then in order', async () => {
  const { began, finish, work } = slowWorks();
  const queue = createSharedQueue<string>(2);
  const all = ['a', 'b', 'c', 'd'].map((name) => queue.ask(name, work(name), later));
  all.push(queue.ask('x', work('x'), now), queue.ask('y', work('y'), now));
  for (const name of ['a', 'y', 'x', 'b', 'c', 'd']) {
    await expect.poll(() => began).toContain(name);
    finish(name);
  }
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
  expect(began).toEqual(['a', 'b', 'y', 'x', 'c', 'd']);
});

test('a work that waits comes first once it is urgent, and is done once for all who ask', async () => {
  const { began, finish, work } = slowWorks();
  const queue = createSharedQueue<string>(1);
  const first = queue.ask('a', work('a'), later);
  const second = queue.ask('b', work('b'), later);
  const third = queue.ask('c', work('c'), later);
  const again = queue.ask('c', work('never'), now);
  for (const name of ['a', 'c', 'b']) {
    await expect.poll(() => began).toContain(name);
    finish(name);
  }
  expect(await Promise.all([first, second, third, again])).toEqual(['a', 'b', 'c', 'c']);
  expect(began).toEqual(['a', 'c', 'b']);
});

test('who leaves is told at once, and what nobody wants is not done', async () => {
  const { began, finish, work } = slowWorks();
  const queue = createSharedQueue<string>(1);
  const leaving = new AbortController();
  const first = queue.ask('a', work('a'), later);
  const left = queue.ask('b', work('b'), { signal: leaving.signal, urgent: false });
  const last = queue.ask('c', work('c'), later);
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  finish('a');
  await first;
  await expect.poll(() => began).toEqual(['a', 'c']);
  finish('c');
  expect(await last).toBe('c');
});

test('where the asker whose way is used leaves, another’s way is taken', async () => {
  const { began, finish, work } = slowWorks();
  const queue = createSharedQueue<string>(1);
  const leaving = new AbortController();
  const left = queue.ask('a', work('first way'), { signal: leaving.signal, urgent: true });
  const stays = queue.ask('a', work('second way'), later);
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  await expect.poll(() => began).toEqual(['first way', 'second way']);
  finish('second way');
  expect(await stays).toBe('second way');
});

test('a failure is told to all who ask, and the next work goes on', async () => {
  const { finish, work } = slowWorks();
  const queue = createSharedQueue<string>(1);
  const failing = queue.ask('a', () => Promise.reject(new Error('broken')), later);
  const other = queue.ask('a', work('unused'), later);
  const next = queue.ask('b', work('b'), later);
  await expect(failing).rejects.toThrow('broken');
  await expect(other).rejects.toThrow('broken');
  finish('b');
  expect(await next).toBe('b');
});

test('who has left before asking is told so, and what was asked can be asked again', async () => {
  const { finish, work } = slowWorks();
  const queue = createSharedQueue<string>(1);
  const gone = { signal: AbortSignal.abort(new Error('gone')), urgent: false };
  await expect(queue.ask('a', work('a'), gone)).rejects.toThrow('gone');
  const again = queue.ask('a', work('a'), later);
  finish('a');
  expect(await again).toBe('a');
});
