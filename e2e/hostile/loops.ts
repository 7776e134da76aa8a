import type { HostilePdf } from './hostile-pdf.ts';
import { deflated, innocent, onePage, pdfFile, stream } from './pdf-file.ts';

const form = (resources: string, content: string): Buffer =>
  stream(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`, content);

const tree = (pages: ReadonlyArray<readonly [number, string]>): Buffer =>
  pdfFile(
    new Map<number, string | Buffer>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      ...pages,
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>'],
      [4, stream('', '0 0 0 rg 100 500 300 200 re f')],
    ]),
  );

/** Ends a document by a cross-reference table whose `/Prev` is itself. */
function loopingTable(entry: string): Buffer {
  const sound = onePage({}).toString('latin1');
  const at = sound.lastIndexOf('xref\n0');
  return Buffer.from(sound.replace('/Root 1 0 R', `/Root 1 0 R /${entry} ${at}`), 'latin1');
}

/** Ten levels of forms, each of which draws the next ten times: 10¹⁰ squares out of a few lines. */
function multiplying(): Buffer {
  const levels = Array.from({ length: 10 }, (_, level) => 10 + level);
  return onePage({
    content: `${innocent} /X10 Do`,
    resources: '/XObject << /X10 10 0 R >>',
    more: levels.map((number) => [
      number,
      number === 19
        ? form('', '10 10 5 5 re f')
        : form(`/XObject << /X${number + 1} ${number + 1} 0 R >>`, `/X${number + 1} Do `.repeat(10)),
    ]),
  });
}

/** A page in a font whose codes are read by `encoding` and mean what `toUnicode` says. */
const composite = (toUnicode: string, encoding = '/Identity-H'): Buffer =>
  onePage({
    content: `${innocent} BT /F1 24 Tf 100 400 Td <00410042> Tj ET`,
    font: `<< /Type /Font /Subtype /Type0 /BaseFont /Composite /Encoding ${encoding} /DescendantFonts [10 0 R]
  /ToUnicode 12 0 R >>`,
    more: [
      [
        10,
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Composite /FontDescriptor 11 0 R
  /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 4000000000 500] >>`,
      ],
      [11, '<< /Type /FontDescriptor /FontName /Composite /Flags 4 /FontBBox [0 0 1000 1000] >>'],
      [12, deflated('/Type /CMap /CMapName /Hostile /UseCMap 12 0 R', toUnicode)],
    ],
  });

const cmap = (body: string): string => `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/Hostile usecmap 1 begincodespacerange <0000> <FFFFFFFF> endcodespacerange ${body} endcmap end end`;

const whole =
  '1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange';

/** Documents that lead a reader in circles. */
export const loops: readonly HostilePdf[] = [
  {
    name: 'a tree of pages that holds itself',
    make: () =>
      tree([
        [2, '<< /Type /Pages /Count 3 /Parent 5 0 R /Kids [2 0 R 5 0 R 3 0 R] >>'],
        [5, '<< /Type /Pages /Count 3 /Parent 2 0 R /Kids [5 0 R 2 0 R] >>'],
      ]),
    outcome: 'sentence',
  },
  {
    name: 'a tree of pages that holds nothing but itself',
    make: () => tree([[2, '<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [2 0 R] >>']]),
    outcome: 'sentence',
  },
  {
    name: 'a tree of pages sixty thousand levels deep',
    make: () =>
      tree([
        [2, '<< /Type /Pages /Count 1 /Kids [100 0 R] >>'],
        ...Array.from(
          { length: 60_000 },
          (_, level) =>
            [
              100 + level,
              `<< /Type /Pages /Count 1 /Kids [${level === 59_999 ? 3 : 101 + level} 0 R] >>`,
            ] as const,
        ),
      ]),
    outcome: 'page',
  },
  {
    name: 'a cross-reference table that comes before itself',
    make: () => loopingTable('Prev'),
    outcome: 'page',
  },
  { name: 'a hybrid table that is its own stream', make: () => loopingTable('XRefStm'), outcome: 'page' },
  {
    name: 'a form that draws itself, and two that draw each other',
    make: () =>
      onePage({
        content: `${innocent} /X10 Do /X11 Do`,
        resources: '/XObject << /X10 10 0 R /X11 11 0 R >>',
        more: [
          [10, form('/XObject << /X10 10 0 R >>', '10 10 5 5 re f /X10 Do')],
          [11, form('/XObject << /X12 12 0 R >>', '/X12 Do')],
          [12, form('/XObject << /X11 11 0 R >>', '/X11 Do')],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'forms that draw the next one ten times, ten levels deep',
    make: multiplying,
    outcome: 'page',
  },
  {
    name: 'a calculator function of two thousand million steps',
    make: () =>
      onePage({
        content: `/Cs1 cs 0.5 scn 100 500 300 200 re f ${innocent}`,
        resources: '/ColorSpace << /Cs1 [/Separation /Spot /DeviceGray 10 0 R] >>',
        more: [[10, stream('/FunctionType 4 /Domain [0 1] /Range [0 1]', '{ 2147483647 copy }')]],
      }),
    outcome: 'slow page',
  },
  {
    name: 'a mask, a pattern and a glyph that hold themselves',
    make: () =>
      onePage({
        content: `${innocent} q /G1 gs /Pattern cs /P1 scn 100 100 200 200 re f Q BT /F1 24 Tf 100 400 Td (AA) Tj ET`,
        resources: '/ExtGState << /G1 10 0 R >> /Pattern << /P1 12 0 R >>',
        font: `<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 600 800] /FirstChar 65
  /LastChar 65 /Widths [600] /CharProcs << /A 13 0 R >> /Encoding << /Differences [65 /A] >>
  /Resources << /Font << /F1 5 0 R >> >> >>`,
        more: [
          [10, '<< /Type /ExtGState /SMask << /S /Luminosity /G 11 0 R >> >>'],
          [
            11,
            stream(
              `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >>
  /Resources << /ExtGState << /G1 10 0 R >> >>`,
              '/G1 gs 0.5 g 0 0 595 842 re f',
            ),
          ],
          [
            12,
            stream(
              `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10
  /Resources << /Pattern << /P1 12 0 R >> >>`,
              '/Pattern cs /P1 scn 0 0 5 5 re f',
            ),
          ],
          [13, stream('', '600 0 d0 BT /F1 500 Tf (A) Tj ET')],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'outlines, names, fields and labels that follow themselves',
    make: () =>
      onePage({
        catalog: `/Outlines 10 0 R /Names << /Dests 12 0 R /EmbeddedFiles 12 0 R >> /PageLabels 12 0 R
  /AcroForm << /Fields [13 0 R] /CO [13 0 R] >> /StructTreeRoot 14 0 R /MarkInfo << /Marked true >>
  /OCProperties << /OCGs [15 0 R] /D << /Order [16 0 R] >> >>`,
        page: '/Annots [13 0 R]',
        more: [
          [10, '<< /First 11 0 R /Last 11 0 R /Count 1 >>'],
          [11, '<< /Title (a) /Next 11 0 R /First 11 0 R /Last 11 0 R /Parent 11 0 R /Dest (d) >>'],
          [12, '<< /Kids [12 0 R 12 0 R] /Limits [(a) (z)] >>'],
          [13, '<< /FT /Tx /T (a) /Parent 13 0 R /Kids [13 0 R] /Subtype /Widget /Rect [0 0 10 10] >>'],
          [14, '<< /Type /StructTreeRoot /K 14 0 R /ParentTree 12 0 R >>'],
          [15, '<< /Type /OCG /Name (a) >>'],
          [16, '[15 0 R 16 0 R]'],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'lengths, filters and streams of objects that call for themselves',
    make: () =>
      onePage({
        content: Buffer.from(`<< /Length 4 0 R >>\nstream\n${innocent}\nendstream`),
        catalog: '/Metadata 11 0 R /Extra 12 0 R',
        more: [
          [10, stream('/Type /ObjStm /N 1 /First 5 /Extends 10 0 R', '10 0 << /Type /ObjStm >>')],
          [11, Buffer.from('<< /Length 11 0 R /Filter 11 0 R /DecodeParms 11 0 R >>\nstream\nx\nendstream')],
          [12, '12 0 R'],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'a map to Unicode of four thousand million characters',
    make: () => composite(cmap(whole)),
    outcome: 'page',
  },
  {
    name: 'a character map of four thousand million codes that uses itself',
    make: () => composite(cmap(whole), '12 0 R'),
    outcome: 'page',
  },
];
