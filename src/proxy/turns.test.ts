import { expect, test } from 'vitest';

import { Turns } from './turns.ts';

const { signal } = new AbortController();

/** A work that ends when told, and a note of when it began and ended. */
function work(notes: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const run = async () => {
    notes.push(`${name} begins`);
    try {
      return await promise;
    } finally {
      notes.push(`${name} ends`);
    }
  };
  return { run, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

test('one works at a time, in the order in which they came', async () => {
  const notes: string[] = [];
  const turns = new Turns();
  const [a, b] = [work(notes, 'a'), work(notes, 'b')];
  const done = [turns.take(signal, a.run), turns.take(signal, b.run)];
  b.end();
  a.end();
  expect(await Promise.all(done)).toEqual(['a', 'b']);
  expect(notes).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a work that fails lets the next through', async () => {
  const turns = new Turns();
  const [a, b] = [work([], 'a'), work([], 'b')];
  const failed = turns.take(signal, a.run);
  const next = turns.take(signal, b.run);
  a.fail();
  b.end();
  await expect(failed).rejects.toThrow('a');
  expect(await next).toBe('b');
});

test('who leaves is not waited for, and does not begin', async () => {
  const notes: string[] = [];
  const turns = new Turns();
  const leaving = new AbortController();
  const [a, b, c] = [work(notes, 'a'), work(notes, 'b'), work(notes, 'c')];
  const first = turns.take(signal, a.run);
  const left = turns.take(leaving.signal, b.run);
  const last = turns.take(signal, c.run);
  leaving.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  a.end();
  c.end();
  expect(await Promise.all([first, last])).toEqual(['a', 'c']);
  expect(notes).toEqual(['a begins', 'a ends', 'c begins', 'c ends']);
});

test('who has left already takes no turn', async () => {
  const notes: string[] = [];
  const gone = AbortSignal.abort(new Error('gone'));
  const turns = new Turns();
  await expect(turns.take(gone, work(notes, 'a').run)).rejects.toThrow('gone');
  const b = work(notes, 'b');
  b.end();
  expect(await turns.take(signal, b.run)).toBe('b');
  expect(notes).toEqual(['b begins', 'b ends']);
});
