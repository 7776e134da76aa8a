import type { Bitmap } from './bitmap.ts';
import { encodeGroup4 } from './ccitt-g4.ts';

const pageInformation = 48;
const immediateLosslessRegion = 39;

/**
 * A bitmap as the JBIG2 stream that a PDF embeds (no file header, no end segments: ISO 32000-1, 7.4.7): the page,
 * then one generic region whose bitmap is MMR, that is group 4 (ITU-T T.88, 6.2.6).
 */
export function encodeJbig2(bitmap: Bitmap): Uint8Array {
  const { width, height } = bitmap;
  const lossless = 1;
  const page = segment(0, pageInformation, [...words(width, height, 0, 0), lossless, 0, 0]);
  const replaceNothing = 0;
  const codedAsMmr = 1;
  const region = Uint8Array.from([...words(width, height, 0, 0), replaceNothing, codedAsMmr]);
  const data = encodeGroup4(bitmap);
  return Buffer.concat([page, segment(1, immediateLosslessRegion, Buffer.concat([region, data]))]);
}

/** A segment of page 1 that refers to no other. */
function segment(number: number, type: number, data: Uint8Array | readonly number[]): Uint8Array {
  const refersToNone = 0;
  const pageOne = 1;
  return Uint8Array.from([...words(number), type, refersToNone, pageOne, ...words(data.length), ...data]);
}

/** Big-endian numbers of four bytes. */
function words(...numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff));
}
