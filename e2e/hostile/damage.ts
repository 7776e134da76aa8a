import { noise, type HostilePdf, type Outcome } from './hostile-pdf.ts';
import { innocent, onePage, pdfFile, stream } from './pdf-file.ts';

const corruptImage = (name: string, filter: string, outcome: Outcome, params = ''): HostilePdf => ({
  name,
  make: () =>
    onePage({
      content: `${innocent} q 200 0 0 200 100 100 cm /Im Do Q`,
      resources: '/XObject << /Im 10 0 R >>',
      more: [
        [
          10,
          stream(
            `/Type /XObject /Subtype /Image /Width 500 /Height 500 /BitsPerComponent 1 /ColorSpace /DeviceGray
  /Filter /${filter} ${params}`,
            noise(4000),
          ),
        ],
      ],
    }),
  outcome,
});

const corruptFont = (name: string, entries: string, file: string): HostilePdf => ({
  name,
  make: () =>
    onePage({
      content: `${innocent} 1 Tr BT /F1 40 Tf 100 400 Td (AB) Tj ET`,
      font: `<< /Type /Font ${entries} /BaseFont /Corrupt /FirstChar 65 /LastChar 66 /Widths [600 600] /FontDescriptor 10 0 R >>`,
      more: [
        [
          10,
          `<< /Type /FontDescriptor /FontName /Corrupt /Flags 4 /FontBBox [0 0 600 800] /ItalicAngle 0 /Ascent 800
  /Descent 0 /CapHeight 700 /StemV 80 /${file} 11 0 R >>`,
        ],
        [
          11,
          stream(
            '/Length1 4000 /Length2 0 /Length3 0 /Subtype /Type1C',
            Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 255, 0, 128]), noise(4000)]),
          ),
        ],
      ],
    }),
  outcome: 'page',
});

const hex = (bytes: number): string => `<${noise(bytes).toString('hex')}>`;

/** Documents that are broken, cut or locked. */
export const damage: readonly HostilePdf[] = [
  {
    name: 'a document cut in the middle',
    make: () => {
      const whole = onePage({});
      return whole.subarray(0, Math.floor(whole.length / 3));
    },
    outcome: 'sentence',
  },
  {
    name: 'a document locked by a password that nobody knows',
    make: () =>
      onePage({
        more: [[10, `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -1 /O ${hex(32)} /U ${hex(32)} >>`]],
        trailer: `/Encrypt 10 0 R /ID [${hex(16)} ${hex(16)}]`,
      }),
    outcome: 'password',
  },
  {
    name: 'a document locked by a key that does not exist',
    make: () =>
      onePage({
        more: [[10, '<< /Filter /Adobe.PubSec /V 4294967295 /R -1 /Length 1e9 /P (a) >>']],
        trailer: `/Encrypt 10 0 R /ID [${hex(16)} ${hex(16)}]`,
      }),
    outcome: 'sentence',
  },
  corruptImage(
    'noise under the name of JBIG2',
    'JBIG2Decode',
    'incomplete page',
    '/DecodeParms << /JBIG2Globals 10 0 R >>',
  ),
  corruptImage('noise under the name of JPEG 2000', 'JPXDecode', 'incomplete page'),
  corruptImage(
    'noise under the name of a fax',
    'CCITTFaxDecode',
    'page',
    '/DecodeParms << /K -1 /Columns 500 >>',
  ),
  corruptImage('noise under the name of a JPEG', 'DCTDecode', 'incomplete page'),
  corruptImage('noise under a filter that does not exist', 'NoSuchDecode', 'page'),
  corruptFont('noise under the name of a TrueType font', '/Subtype /TrueType', 'FontFile2'),
  corruptFont('noise under the name of a compact font', '/Subtype /Type1', 'FontFile3'),
  {
    name: 'noise under the name of a content, of a profile and of a table',
    make: () =>
      onePage({
        content: stream('/Filter [/FlateDecode /LZWDecode /ASCII85Decode /RunLengthDecode]', noise(4000)),
        resources: '/ColorSpace << /Cs [/ICCBased 10 0 R] >>',
        more: [[10, stream('/N 3', noise(4000))]],
      }),
    outcome: 'blank page',
  },
  {
    name: 'a catalog without pages',
    make: () => pdfFile(new Map([[1, '<< /Type /Catalog >>']])),
    outcome: 'sentence',
  },
  {
    name: 'objects that are none of what they are said to be',
    make: () =>
      pdfFile(
        new Map([
          [
            1,
            '<< /Type /Catalog /Pages 2 0 R /Outlines 7 /Names (a) /PageLabels [1] /AcroForm /X /OpenAction [null] >>',
          ],
          [2, '<< /Type /Pages /Count -5 /Kids [3 0 R null 99 0 R (a)] >>'],
          [
            3,
            '<< /Type /Page /MediaBox (a) /Contents [4 0 R 99 0 R] /Resources (a) /Annots [99 0 R 3 0 R 1 2] /Rotate (a) >>',
          ],
          [4, '(not a stream)'],
        ]),
      ),
    outcome: 'sentence',
  },
];
