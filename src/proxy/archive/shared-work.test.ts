import { expect, test } from 'vitest';

import { SharedWork } from './shared-work.ts';

/** Work that the test finishes, and what became of it. */
function controlled() {
  const freed: string[] = [];
  const shared = new SharedWork<string>(async (result) => {
    freed.push(result);
  });
  const starts: { signal: AbortSignal; finish: PromiseWithResolvers<string> }[] = [];
  const start = (signal: AbortSignal) => {
    const finish = Promise.withResolvers<string>();
    starts.push({ signal, finish });
    return finish.promise;
  };
  return { shared, starts, start, freed };
}

test('those who come at the same time share one work, held until the last has left', async () => {
  const { shared, starts, start, freed } = controlled();
  const [one, other] = [new AbortController(), new AbortController()];
  const results = [shared.join('a', one.signal, start), shared.join('a', other.signal, start)];
  starts[0]?.finish.resolve('done');
  expect(await Promise.all(results)).toEqual(['done', 'done']);
  one.abort();
  expect(await shared.join('a', AbortSignal.any([other.signal]), start)).toBe('done');
  expect(freed).toEqual([]);
  other.abort();
  await expect.poll(() => freed).toEqual(['done']);
  expect(starts).toHaveLength(1);
});

test('one who leaves is told at once, and does not stop the others', async () => {
  const { shared, starts, start } = controlled();
  const [one, other] = [new AbortController(), new AbortController()];
  const left = shared.join('a', one.signal, start);
  const stayed = shared.join('a', other.signal, start);
  one.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  expect(starts[0]?.signal.aborted).toBe(false);
  starts[0]?.finish.resolve('done');
  expect(await stayed).toBe('done');
});

test('the last to leave stops the work, and whoever comes next begins another', async () => {
  const { shared, starts, start, freed } = controlled();
  const one = new AbortController();
  const left = shared.join('a', one.signal, start);
  one.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  expect(starts[0]?.signal.aborted).toBe(true);
  const next = shared.join('a', new AbortController().signal, start);
  starts[0]?.finish.resolve('too late');
  starts[1]?.finish.resolve('anew');
  expect(await next).toBe('anew');
  expect(freed).toEqual(['too late']);
});

test('a failure is everybody’s, and is not kept', async () => {
  const { shared, starts, start } = controlled();
  const { signal } = new AbortController();
  const results = [shared.join('a', signal, start), shared.join('a', signal, start)];
  starts[0]?.finish.reject(new Error('failed'));
  for (const result of results) await expect(result).rejects.toThrow('failed');
  const again = shared.join('a', signal, start);
  starts[1]?.finish.resolve('done');
  expect(await again).toBe('done');
});

test('a signal that has aborted joins nothing', async () => {
  const { shared, starts, start } = controlled();
  await expect(shared.join('a', AbortSignal.abort(new Error('gone')), start)).rejects.toThrow('gone');
  expect(starts).toHaveLength(0);
});

test('work that is shared while it lasts is begun anew afterwards', async () => {
  const { shared, starts, start } = controlled();
  const { signal } = new AbortController();
  const results = [shared.share('a', signal, start), shared.share('a', signal, start)];
  starts[0]?.finish.resolve('first');
  expect(await Promise.all(results)).toEqual(['first', 'first']);
  const next = shared.share('a', signal, start);
  starts[1]?.finish.resolve('second');
  expect(await next).toBe('second');
});
