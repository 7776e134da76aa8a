import { expect, test, vi } from 'vitest';

import { limitMemory, type Scope } from './memory-guard.ts';

/** A global object of its own, limited; what the engine itself holds is left as it is. */
function limited(buffer: number, decoder = 1): { scope: Scope; onRefusal: () => void } {
  const onRefusal = vi.fn<() => void>();
  const copy = <Constructor extends new (...parameters: never[]) => object>(original: Constructor) =>
    class extends (original as new (...parameters: never[]) => object) {} as unknown as Constructor;
  const scope = {
    Uint8Array: copy(Uint8Array),
    Uint8ClampedArray: copy(Uint8ClampedArray),
    Uint16Array: copy(Uint16Array),
    Int16Array: copy(Int16Array),
    Uint32Array: copy(Uint32Array),
    Int32Array: copy(Int32Array),
    Float32Array: copy(Float32Array),
    Float64Array: copy(Float64Array),
    ArrayBuffer: copy(ArrayBuffer),
    DecompressionStream: copy(DecompressionStream),
    WebAssembly: { Memory: copy(WebAssembly.Memory) },
  };
  limitMemory(scope, { buffer, decoder }, onRefusal);
  return { scope, onRefusal };
}

test('a buffer within the limit is what it would have been', () => {
  const { scope, onRefusal } = limited(8);
  const bytes = new scope.Uint8Array(8);
  expect(bytes).toBeInstanceOf(scope.Uint8Array);
  expect(bytes.constructor).toBe(scope.Uint8Array);
  expect(bytes.length).toBe(8);
  expect([...scope.Uint8Array.from([1, 2])]).toEqual([1, 2]);
  expect(onRefusal).not.toHaveBeenCalled();
});

test.for(['Uint8Array', 'Uint8ClampedArray', 'ArrayBuffer'] as const)('a %s beyond it is refused', (name) => {
  const { scope, onRefusal } = limited(8);
  expect(() => new scope[name](9)).toThrow(RangeError);
  expect(onRefusal).toHaveBeenCalledOnce();
});

test.for([
  ['Uint16Array', 2],
  ['Int32Array', 4],
  ['Float64Array', 8],
] as const)('the limit of a %s is counted in bytes', ([name, size]) => {
  const { scope } = limited(64);
  expect(new scope[name](64 / size)).toHaveLength(64 / size);
  expect(() => new scope[name](64 / size + 1)).toThrow(RangeError);
});

async function inflated(scope: Scope, size: number): Promise<number> {
  const compressed = new Blob([new Uint8Array(size)]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = await new Response(compressed).arrayBuffer();
  const { readable, writable } = new scope.DecompressionStream('deflate');
  const writer = writable.getWriter();
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  let length = 0;
  for await (const chunk of readable) length += chunk.length;
  return length;
}

test('a stream that inflates within the limit comes whole', async () => {
  const { scope } = limited(3_000_000);
  expect(await inflated(scope, 3_000_000)).toBe(3_000_000);
});

test('a stream that inflates beyond the limit fails', async () => {
  const { scope, onRefusal } = limited(3_000_000);
  await expect(inflated(scope, 3_000_001)).rejects.toThrow(RangeError);
  expect(onRefusal).toHaveBeenCalledOnce();
});

test('the memory of a decoder grows within its own limit', () => {
  const page = 65_536;
  const { scope } = limited(8, 2 * page);
  const memory = new (scope.WebAssembly.Memory as unknown as typeof WebAssembly.Memory)({ initial: 1 });
  expect(memory.grow(1)).toBe(1);
  expect(() => memory.grow(1)).toThrow(RangeError);
});
