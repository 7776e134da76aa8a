import { crc32 } from 'node:zlib';

import { bomb } from './bombs.ts';
import type { HostilePdf } from './hostile-pdf.ts';
import { onePage, stream } from './pdf-file.ts';

const image = (entries: string, data: Buffer): Buffer =>
  onePage({
    content: `q 400 0 0 400 100 200 cm /Im Do Q`,
    resources: '/XObject << /Im 10 0 R >>',
    more: [[10, data.length === 0 ? stream(entries, '') : data]],
  });

const imageEntries = (width: number, height: number, bits: number, space: string): string =>
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /${space}`;

function png(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG that announces 65 500 × 65 500 points and holds none. */
function hugeJpeg(): Buffer {
  const size = [0xff, 0xdc, 0xff, 0xdc];
  return Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    11,
    8,
    ...size,
    1,
    1,
    0x11,
    0,
    0xff,
    0xda,
    0,
    8,
    1,
    1,
    0,
    0,
    63,
    0,
    0xff,
    0xd9,
  ]);
}

/** A JBIG2 page of `size` × `size` dots, with one empty generic region. */
function hugeJbig2(size: number): Buffer {
  const word = (value: number): number[] => [
    value >>> 24,
    (value >>> 16) & 255,
    (value >>> 8) & 255,
    value & 255,
  ];
  const pageInfo = [...word(size), ...word(size), ...word(0), ...word(0), 0, 0, 0];
  const region = [
    ...word(size),
    ...word(size),
    ...word(0),
    ...word(0),
    0,
    0,
    3,
    255,
    253,
    255,
    2,
    254,
    254,
    254,
    0,
  ];
  return Buffer.from([
    ...word(0),
    48,
    0,
    1,
    ...word(pageInfo.length),
    ...pageInfo,
    ...word(1),
    38,
    0,
    1,
    ...word(region.length),
    ...region,
  ]);
}

/** A JPEG 2000 code stream that announces 4 294 967 295 × 4 294 967 295 points. */
function hugeJpx(): Buffer {
  const four = [255, 255, 255, 255];
  const none = [0, 0, 0, 0];
  return Buffer.from([
    0xff,
    0x4f,
    0xff,
    0x51,
    0,
    41,
    0,
    0,
    ...four,
    ...four,
    ...none,
    ...none,
    ...four,
    ...four,
    ...none,
    ...none,
    0,
    1,
    7,
    1,
    1,
    0xff,
    0x52,
    0,
    12,
    0,
    0,
    0,
    1,
    0,
    5,
    4,
    4,
    0,
    0,
    0xff,
    0x5c,
    0,
    4,
    64,
    64,
    0xff,
    0xd9,
  ]);
}

/** Documents whose images announce more points than a computer holds. */
export const images: readonly HostilePdf[] = [
  {
    name: 'an image of 30 000 × 30 000 points in colours, whole',
    make: () => image('', bomb(imageEntries(30_000, 30_000, 8, 'DeviceRGB'), 2575, '\u0000')),
    outcome: 'incomplete page',
  },
  {
    name: 'an image of two thousand million points a side, without a point',
    make: () => image(imageEntries(2_000_000_000, 2_000_000_000, 1, 'DeviceGray'), Buffer.alloc(0)),
    outcome: 'incomplete page',
  },
  {
    name: 'a JPEG that announces 65 500 × 65 500 points',
    make: () =>
      image('', stream(`${imageEntries(100, 100, 8, 'DeviceGray')} /Filter /DCTDecode`, hugeJpeg())),
    outcome: 'incomplete page',
  },
  {
    name: 'a JBIG2 image of four thousand million dots a side',
    make: () =>
      image(
        '',
        stream(`${imageEntries(100, 100, 1, 'DeviceGray')} /Filter /JBIG2Decode`, hugeJbig2(0xffffffff)),
      ),
    outcome: 'incomplete page',
  },
  {
    name: 'a JPEG 2000 image of four thousand million points a side',
    make: () => image('', stream(`${imageEntries(100, 100, 8, 'DeviceGray')} /Filter /JPXDecode`, hugeJpx())),
    outcome: 'incomplete page',
  },
  {
    name: 'a fax of 60 000 columns and as many rows',
    make: () =>
      image(
        '',
        stream(
          `${imageEntries(60_000, 60_000, 1, 'DeviceGray')} /Filter /CCITTFaxDecode
  /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>`,
          Buffer.alloc(10_000, 0x55),
        ),
      ),
    outcome: 'incomplete page',
  },
  {
    name: 'a PNG under the name of an image',
    make: () =>
      image('', stream(`${imageEntries(100, 100, 8, 'DeviceGray')} /Filter /DCTDecode`, png(60_000, 60_000))),
    outcome: 'incomplete page',
  },
];
