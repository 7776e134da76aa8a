import { createCipheriv } from 'node:crypto';
import { Readable } from 'node:stream';

import { seeded } from '../accounts/seeded.ts';
import type { Company } from '../cast/company.ts';

const chunkBytes = 1024 * 1024;
/** One padding file for each file of the archive that asks for padding, of this size at most. */
const fileBytes = 32 * 1024 * 1024;

/** Bytes that do not compress and are the same at every start: AES in counter mode over zeros. */
function* noise(seed: string, length: number): Generator<Uint8Array> {
  const key = Buffer.alloc(16);
  key.writeUInt32LE(seeded(seed));
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16));
  const zeros = Buffer.alloc(chunkBytes);
  for (let left = length; left > 0; left -= chunkBytes)
    yield cipher.update(zeros.subarray(0, Math.min(left, chunkBytes)));
}

/** Files that nobody asks for, to make an archive heavy. */
export function paddingStreams({ siren, archive }: Company): { name: string; stream: Readable }[] {
  const files = Math.ceil(archive.padding / fileBytes);
  return Array.from({ length: files }, (_, index) => {
    const length = Math.min(fileBytes, archive.padding - index * fileBytes);
    const name = `PIECES_${siren}_${String(index + 1).padStart(2, '0')}.bin`;
    return { name, stream: Readable.from(noise(name, length), { objectMode: false }) };
  });
}
