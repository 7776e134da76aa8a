import { TextDecoder } from 'node:util';

import { SaxesParser, type SaxesTagNS } from 'saxes';

import { ProblemError } from '../problem-error.ts';

/** What an XML may cost: beyond it, it is rejected. The accounts of a company that fills every form take 14 kB. */
const limits = {
  bytes: 512 * 1024,
  depth: 64,
  elements: 10_000,
  /** Of one element. */
  attributes: 256,
  allAttributes: 25_000,
} as const;

/** Charsets that are decoded, as TextDecoder calls them; ISO-8859-1 and ASCII are read as Windows-1252. */
const charsets: ReadonlySet<string> = new Set([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
]);

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
  let allAttributes = 0;
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
    allAttributes += 1;
    if (attributes > limits.attributes || allAttributes > limits.allAttributes) reject();
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

/** Byte order marks, in Latin-1, and the charsets that they tell. */
const marks: readonly [mark: string, charset: string][] = [
  ['\u00EF\u00BB\u00BF', 'utf-8'],
  ['\u00FF\u00FE', 'utf-16le'],
  ['\u00FE\u00FF', 'utf-16be'],
];

/** By the mark, else by the declaration: what both say must be the same. */
function decoderOf(head: Uint8Array): TextDecoder {
  const latin1 = Buffer.from(head).toString('latin1');
  const marked = marks.find(([mark]) => latin1.startsWith(mark))?.[1];
  const declared = declaredIn(marked === undefined ? latin1 : new TextDecoder(marked).decode(head));
  const decoder = newDecoder(marked ?? declared ?? 'utf-8');
  const bigEnd = marked === 'utf-16be' && declared === 'utf-16';
  const agrees = declared === null || bigEnd || newDecoder(declared).encoding === decoder.encoding;
  return agrees && charsets.has(decoder.encoding) ? decoder : reject();
}

function declaredIn(head: string): string | null {
  const found = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}

function newDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return reject();
  }
}
