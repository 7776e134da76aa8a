import { noise, type HostilePdf } from './hostile-pdf.ts';
import { deflated, innocent, onePage, pdfFile, stream } from './pdf-file.ts';

const page = (
  name: string,
  mediaBox: string,
  more = '',
  outcome: HostilePdf['outcome'] = 'page',
): HostilePdf => ({
  name,
  make: () => onePage({ mediaBox, page: more }),
  outcome,
});

function manyPages(count: number): Buffer {
  const kids = '3 0 R '.repeat(count);
  return pdfFile(
    new Map<number, string | Buffer>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`],
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>'],
      [4, stream('', innocent.split('BT')[0] ?? '')],
      // What cannot be deflated: the proxy refuses an entry that inflates two hundred times.
      [5, stream('', noise(64 * 1024))],
    ]),
  );
}

/** Documents that are too large, too many or too deep. */
export const sizes: readonly HostilePdf[] = [
  page(
    'a page of 14 400 points whose unit is a million points',
    '[0 0 14400 14400]',
    '/UserUnit 1000000',
    'blank page',
  ),
  page('a page of 10¹² points', '[0 0 1000000000000 1000000000000]', '', 'blank page'),
  page('a page without area', '[0 0 0 0]'),
  page('a page turned inside out', '[595 842 0 0]'),
  page('a page at no number', '[/NaN (a) null 1e999]'),
  page('a page ten thousand times higher than wide', '[0 0 1 10000]', '', 'blank page'),
  page('a page that starts a long way off', '[-1e30 -1e30 1e30 1e30]'),
  page('a page turned by 37 degrees', '[0 0 595 842]', '/Rotate 37'),
  { name: 'one hundred thousand pages', make: () => manyPages(100_000), outcome: 'sentence' },
  { name: 'one thousand pages', make: () => manyPages(1000), outcome: 'page' },
  {
    name: 'two thousand million pages announced, one there',
    make: () =>
      pdfFile(
        new Map<number, string | Buffer>([
          [1, '<< /Type /Catalog /Pages 2 0 R >>'],
          [2, '<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>'],
          [
            3,
            '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
          ],
          [4, stream('', innocent)],
          [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
        ]),
      ),
    outcome: 'page',
  },
  {
    name: 'ten thousand objects, all drawn',
    make: () => {
      const numbers = Array.from({ length: 10_000 }, (_, index) => 100 + index);
      return onePage({
        content: `${innocent} ${numbers.map((number) => `/X${number} Do`).join(' ')}`,
        resources: `/XObject << ${numbers.map((number) => `/X${number} ${number} 0 R`).join(' ')} >>`,
        more: numbers.map((number) => [
          number,
          stream(
            '/Type /XObject /Subtype /Form /BBox [0 0 595 842]',
            `${number % 500} ${number % 700} 3 3 re f`,
          ),
        ]),
      });
    },
    outcome: 'page',
  },
  {
    name: 'ten thousand notes and links on one page',
    make: (trap) => {
      const numbers = Array.from({ length: 10_000 }, (_, index) => 100 + index);
      return onePage({
        page: `/Annots [${numbers.map((number) => `${number} 0 R`).join(' ')}]`,
        more: numbers.map((number) => [
          number,
          number % 2 === 0
            ? `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${trap}/${number}) >> >>`
            : `<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (note ${number}) >>`,
        ]),
      });
    },
    outcome: 'page',
  },
  {
    name: 'a pattern of tiles a thousandth of a point wide',
    make: () =>
      onePage({
        content: '/Pattern cs /P1 scn 0 0 595 842 re f',
        resources: '/Pattern << /P1 10 0 R >>',
        more: [
          [
            10,
            stream(
              `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 100000 100000] /XStep 0.001 /YStep 0.001
  /Resources << >>`,
              '0 0 1 1 re f',
            ),
          ],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'a function sampled 4 096 times in each of four dimensions',
    make: () =>
      onePage({
        content: `/Cs cs 0.5 0.5 0.5 0.5 scn 100 500 300 200 re f ${innocent}`,
        resources: '/ColorSpace << /Cs [/DeviceN [/A /B /C /D] /DeviceRGB 10 0 R] >>',
        more: [
          [
            10,
            stream(
              `/FunctionType 0 /Domain [0 1 0 1 0 1 0 1] /Range [0 1 0 1 0 1] /Size [4096 4096 4096 4096] /BitsPerSample 32`,
              'short',
            ),
          ],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'a hundred thousand arrays and dictionaries, one in the other',
    make: () =>
      onePage({
        catalog: '/Nested 10 0 R /PageLabels 10 0 R /Outlines 10 0 R',
        content: `${innocent} ${'['.repeat(100_000)}`,
        more: [
          [10, '['.repeat(100_000)],
          [11, deflated('', '<<'.repeat(100_000))],
        ],
      }),
    outcome: 'page',
  },
];
