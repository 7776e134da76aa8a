import { constants, deflateRawSync, deflateSync } from 'node:zlib';

import type { HostilePdf } from './hostile-pdf.ts';
import { onePage, stream } from './pdf-file.ts';

const mebibyte = 1024 * 1024;

/** Deflates `count` MiB of one byte: each MiB is the same few hundred bytes again. */
function deflatedBomb(count: number, byte: string): Buffer {
  const flushed = deflateRawSync(Buffer.alloc(mebibyte, byte), { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(count).fill(flushed),
    last,
    Buffer.alloc(4),
  ]);
}

/** The same, deflated once more: what is sent is a few kilobytes. */
export function bomb(entries: string, count: number, byte: string): Buffer {
  return stream(`${entries} /Filter [/FlateDecode /FlateDecode]`, deflateSync(deflatedBomb(count, byte)));
}

/** Documents of a few kilobytes that inflate to more than a computer holds. */
export const bombs: readonly HostilePdf[] = [
  {
    name: 'a page whose content inflates to 1 GiB',
    make: () => onePage({ content: bomb('', 1024, ' ') }),
    outcome: 'oversized',
  },
  {
    name: 'a page whose content inflates to 256 MiB of saved states',
    make: () => onePage({ content: bomb('', 256, 'q\n') }),
    outcome: 'blank page',
  },
  {
    name: 'an object stream that inflates to 1 GiB',
    make: () =>
      onePage({
        catalog: '/Metadata 20 0 R /Outlines 21 0 R',
        more: [
          [20, bomb('/Type /Metadata /Subtype /XML', 1024, '<')],
          [21, bomb('/Type /ObjStm /N 100000000 /First 1000000000', 1024, '1')],
        ],
      }),
    outcome: 'oversized',
  },
];
