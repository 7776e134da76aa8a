import type { Bitmap } from './bitmap.ts';
import codes from './ccitt-codes.json' with { type: 'json' };

/** A code word: its bits as a number, and how many they are. */
type Code = { value: number; length: number };

const word = (bits: string): Code => ({ value: Number.parseInt(bits, 2), length: bits.length });

/** Run lengths by colour (0 white, 1 black): ITU-T T.4, tables 2 and 3; make-up codes stand for 64, 128… 2560. */
const runs = [codes.white, codes.black].map(({ terminating, makeUp }) => ({
  terminating: terminating.map(word),
  makeUp: makeUp.map(word),
}));

/** ITU-T T.6, table 1. The vertical codes follow a1 − b1, from −3 to 3. */
const pass = word('0001');
const horizontal = word('001');
const vertical = ['0000010', '000010', '010', '1', '011', '000011', '0000011'].map(word);
const endOfBlock = word('000000000001');

const longestMakeUp = 2560;

/** Encodes a bitmap as CCITT group 4 (ITU-T T.6), closed by the two end-of-block words. */
export function encodeGroup4(bitmap: Bitmap): Uint8Array {
  const writer = bitWriter(bitmap.bits.length);
  let reference: number[] = [];
  for (let y = 0; y < bitmap.height; y += 1) {
    const current = changes(bitmap, y);
    encodeRow(current, reference, bitmap.width, writer.write);
    reference = current;
  }
  writer.write(endOfBlock);
  writer.write(endOfBlock);
  return writer.bytes();
}

/** Where the colour changes on a row that starts white: even ranks turn black, odd ranks turn white again. */
function changes({ bits, stride, width }: Bitmap, y: number): number[] {
  const found: number[] = [];
  let colour = 0;
  for (let index = 0; index < stride; index += 1) {
    const byte = bits[y * stride + index] ?? 0;
    if (byte === (colour === 0 ? 0 : 0xff)) continue;
    for (let bit = 0; bit < 8; bit += 1)
      if (((byte >> (7 - bit)) & 1) !== colour) {
        colour = 1 - colour;
        const x = index * 8 + bit;
        if (x < width) found.push(x);
      }
  }
  return found;
}

function encodeRow(
  current: readonly number[],
  reference: readonly number[],
  width: number,
  write: (code: Code) => void,
): void {
  let a0 = -1;
  let colour = 0;
  let next = 0;
  let above = 0;
  while (a0 < width) {
    // b1: the first change above, right of a0, that turns to the other colour; b2: the next one.
    while (above > 0 && (reference[above - 1] ?? width) > a0) above -= 1;
    while (above < reference.length && ((reference[above] ?? width) <= a0 || above % 2 !== colour))
      above += 1;
    const b1 = reference[above] ?? width;
    const b2 = reference[above + 1] ?? width;
    const a1 = current[next] ?? width;
    const shift = vertical[a1 - b1 + 3];
    if (b2 < a1) {
      write(pass);
      a0 = b2;
    } else if (shift !== undefined) {
      write(shift);
      a0 = a1;
      colour = 1 - colour;
      next += 1;
    } else {
      const a2 = current[next + 1] ?? width;
      write(horizontal);
      writeRun(a1 - Math.max(a0, 0), colour, write);
      writeRun(a2 - a1, 1 - colour, write);
      a0 = a2;
      next += 2;
    }
  }
}

function writeRun(length: number, colour: number, write: (code: Code) => void): void {
  const table = runs[colour];
  let rest = length;
  while (rest >= 64) {
    const madeUp = Math.min(rest - (rest % 64), longestMakeUp);
    write(table?.makeUp[madeUp / 64 - 1] ?? endOfBlock);
    rest -= madeUp;
  }
  write(table?.terminating[rest] ?? endOfBlock);
}

/** Collects code words into bytes, most significant bit first; `room` is a first guess of their number. */
function bitWriter(room: number): { write: (code: Code) => void; bytes: () => Uint8Array } {
  let bytes = new Uint8Array(room);
  let count = 0;
  let pending = 0;
  let pendingLength = 0;
  const push = (byte: number): void => {
    if (count === bytes.length) {
      const larger = new Uint8Array(2 * count + 16);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[count] = byte;
    count += 1;
  };
  return {
    write({ value, length }) {
      pending = (pending << length) | value;
      pendingLength += length;
      while (pendingLength >= 8) {
        pendingLength -= 8;
        push((pending >> pendingLength) & 0xff);
      }
      pending &= 0xff;
    },
    bytes() {
      if (pendingLength > 0) push((pending << (8 - pendingLength)) & 0xff);
      pendingLength = 0;
      return bytes.slice(0, count);
    },
  };
}
