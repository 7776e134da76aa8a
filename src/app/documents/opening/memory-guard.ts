/** What one document may take of the memory of the thread that reads it, in bytes. */
export type MemoryLimits = {
  /** One buffer, or one stream once inflated. An A4 page at 600 dpi in colours takes 139 MB. */
  buffer: number;
  /** All that a decoder of images holds. */
  decoder: number;
};

export const memoryLimits: MemoryLimits = { buffer: 256 * 1024 * 1024, decoder: 768 * 1024 * 1024 };

/** What the thread says when it has refused a buffer; pdf.js passes over it. */
export const refusalMessage = 'memory refused';

/** The constructors of buffers that pdf.js calls with a length. */
const arrays = [
  'Uint8Array',
  'Uint8ClampedArray',
  'Uint16Array',
  'Int16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
] as const;

/** Tells of a refusal, and throws. */
type Refuse = (size: number) => never;

/** Where the constructors are found: the global object of a thread. */
export type Scope = Pick<
  typeof globalThis,
  (typeof arrays)[number] | 'ArrayBuffer' | 'DecompressionStream'
> & {
  WebAssembly: { Memory: { prototype: Pick<WebAssembly.Memory, 'buffer' | 'grow'> } };
};

/**
 * Makes a thread refuse a buffer beyond its limit, by the `RangeError` that the engine throws when memory is short:
 * pdf.js caps neither what a stream inflates to nor most of what an image announces, and a few kilobytes would take
 * every gigabyte of the machine. To be called before pdf.js is evaluated.
 *
 * @param onRefusal called at each refusal: pdf.js goes on without what it could not hold, and says nothing.
 */
export function limitMemory(scope: Scope, limits: MemoryLimits, onRefusal: () => void): void {
  const refuse = (size: number): never => {
    onRefusal();
    throw new RangeError(`${size} are more than a document may take`);
  };
  for (const name of arrays) {
    const { BYTES_PER_ELEMENT } = scope[name];
    Object.assign(scope, {
      [name]: bounded(scope[name], Math.floor(limits.buffer / BYTES_PER_ELEMENT), refuse),
    });
  }
  scope.ArrayBuffer = bounded(scope.ArrayBuffer, limits.buffer, refuse);
  scope.DecompressionStream = boundedInflation(scope.DecompressionStream, limits.buffer, refuse);
  boundGrowth(scope.WebAssembly.Memory.prototype, limits.decoder, refuse);
}

function bounded<Constructor extends Function>(
  constructor: Constructor,
  most: number,
  refuse: Refuse,
): Constructor {
  const guarded: Constructor = new Proxy(constructor, {
    construct(target, parameters: unknown[], newTarget) {
      const [length] = parameters;
      if (typeof length === 'number' && length > most) refuse(length);
      return Reflect.construct(target, parameters, newTarget === guarded ? target : newTarget) as object;
    },
  });
  // What is made by the guarded constructor tells of it, as `x.constructor === Uint8Array` expects.
  constructor.prototype.constructor = guarded;
  return guarded;
}

/**
 * What is written is cut in slices: Chromium inflates all that one `write` gives before anything can be read, and a
 * slice inflates a thousand times at most.
 */
function boundedInflation(
  constructor: typeof DecompressionStream,
  most: number,
  refuse: Refuse,
): typeof DecompressionStream {
  return class extends constructor {
    readonly #slices = new TransformStream<BufferSource, BufferSource>({ transform: slice });
    readonly #bounded: ReadableStream<Uint8Array<ArrayBuffer>>;

    constructor(format: CompressionFormat) {
      super(format);
      // Its failure is that of the other end, which is read.
      this.#slices.readable.pipeTo(super.writable).catch(() => undefined);
      this.#bounded = super.readable.pipeThrough(sizeLimit(most, refuse));
    }

    override get readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
      return this.#bounded;
    }

    override get writable(): WritableStream<BufferSource> {
      return this.#slices.writable;
    }
  };
}

const sliceBytes = 64 * 1024;

function slice(chunk: BufferSource, controller: TransformStreamDefaultController<BufferSource>): void {
  const bytes = ArrayBuffer.isView(chunk)
    ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : new Uint8Array(chunk);
  for (let at = 0; at < bytes.length; at += sliceBytes)
    controller.enqueue(bytes.subarray(at, at + sliceBytes));
}

function sizeLimit(
  most: number,
  refuse: Refuse,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > most) refuse(size);
      controller.enqueue(chunk);
    },
  });
}

function boundGrowth(
  memory: Pick<WebAssembly.Memory, 'buffer' | 'grow'>,
  most: number,
  refuse: Refuse,
): void {
  const grow = memory.grow;
  const page = 65_536;
  memory.grow = function growWithin(this: WebAssembly.Memory, pages: number): number {
    const wanted = this.buffer.byteLength + pages * page;
    if (wanted > most) refuse(wanted);
    return grow.call(this, pages);
  };
}
