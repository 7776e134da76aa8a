import { TextDecoder } from 'node:util';

import { SaxesParser, type SaxesTagNS } from 'saxes';

import { ProblemError } from '../problem-error.ts';

/** What an XML may cost: beyond it, it is rejected. */
const limits = { bytes: 2 * 1024 * 1024, depth: 64, attributes: 256, elements: 20_000 } as const;

/** What is told of an XML, element by element. Texts come trimmed of nothing, in as many pieces as they came. */
export type XmlHandler = {
  open: (tag: SaxesTagNS) => void;
  text: (text: string) => void;
  close: (tag: SaxesTagNS) => void;
};

/**
 * Parses an XML strictly, as it comes: well formed, namespaces declared, no document type (hence no entity of its
 * own), within the limits.
 *
 * @throws ProblemError archive_rejected; what the bytes throw.
 */
export async function parseStrictly(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  parser.on('error', reject);
  parser.on('doctype', reject);
  parser.on('opentagstart', () => {
    depth += 1;
    elements += 1;
    attributes = 0;
    if (depth > limits.depth || elements > limits.elements) reject();
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes) reject();
  });
  parser.on('opentag', handler.open);
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(tag);
  });
  for await (const text of decoded(bytes)) parser.write(text);
  parser.close();
}

function reject(): never {
  throw new ProblemError('archive_rejected');
}

/** Decodes by the charset that the XML declares, UTF-8 when it declares none; a byte order mark is dropped. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array();
  let received = 0;
  for await (const chunk of bytes) {
    received += chunk.length;
    if (received > limits.bytes) reject();
    if (decoder !== null) {
      yield text(decoder, chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 256) continue;
    decoder = decoderOf(head);
    yield text(decoder, head);
  }
  if (decoder === null) yield text((decoder = decoderOf(head)), head);
  yield text(decoder);
}

function text(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return reject();
  }
}

function decoderOf(head: Uint8Array): TextDecoder {
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(
    Buffer.from(head)
      .toString('latin1')
      .replace(/^\u00EF\u00BB\u00BF/, ''),
  );
  const marked =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(marked ?? declared?.[1] ?? 'utf-8', { fatal: true });
  } catch {
    return reject();
  }
}
