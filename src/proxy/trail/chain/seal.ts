import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

/** What a seal was made for: a line of one kind is never taken for one of another. */
export type SealKind = `${'access' | 'administration'}-${'line' | 'head'}`;

/** A JSON object closed by its seal. */
export type Sealed = { text: string; mac: string };

const macLength = 64;
const opening = ',"mac":"';
const closing = '"}';
const suffixLength = opening.length + macLength + closing.length;

/** Seals JSON objects, one a line, with HMAC-SHA256 over their very bytes; nothing gives the key back. */
export class Seal {
  readonly #key: KeyObject;

  /** @param key 32 bytes or more, used as they are. */
  constructor(key: Buffer) {
    this.#key = createSecretKey(key);
  }

  /** The object as one line of JSON that ends by `"mac":"<64 hexadecimal digits>"`, without its newline. */
  close(kind: SealKind, fields: object): Sealed {
    const content = JSON.stringify(fields).slice(0, -1);
    const mac = this.#macOf(kind, content);
    return { text: `${content}${opening}${mac}${closing}`, mac };
  }

  /** What a line says, and its mac; null when its seal is not ours: any byte that differs breaks it. */
  open(kind: SealKind, line: Buffer): { fields: unknown; mac: string } | null {
    if (line.length <= suffixLength) return null;
    const content = line.subarray(0, -suffixLength);
    const mac = this.#macOf(kind, content);
    const expected = Buffer.from(`${opening}${mac}${closing}`);
    if (!timingSafeEqual(expected, line.subarray(-suffixLength))) return null;
    return { fields: JSON.parse(`${content.toString()}${closing.slice(1)}`) as unknown, mac };
  }

  #macOf(kind: SealKind, content: string | Buffer): string {
    return createHmac('sha256', this.#key).update(`${kind}\n`).update(content).digest('hex');
  }
}
