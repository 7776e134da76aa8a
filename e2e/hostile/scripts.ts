import { javascript, script, text, type HostilePdf } from './hostile-pdf.ts';
import { innocent, onePage, stream } from './pdf-file.ts';

const injected = (trap: string): string => `1); ${script(trap).replaceAll('\n', ' ')} //`;

/** Text drawn as outlines, which pdf.js once compiled from the font's own words (CVE-2024-4367). */
const outlined = 'q 1 Tr BT /F1 40 Tf 100 600 Td (AB) Tj ET Q';

const xfa = (trap: string): string => `<?xml version="1.0"?>
<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">
<subform name="f" layout="tb"><pageSet><pageArea><contentArea w="500pt" h="700pt"/><medium stock="a4"/></pageArea></pageSet>
<event activity="initialize"><script contentType="application/x-javascript">${script(trap).replaceAll('&', '&amp;')}</script></event>
<draw><value><exData contentType="text/html"><body xmlns="http://www.w3.org/1999/xhtml"><a href="javascript:alert(1)">x</a><img src="${trap}/xfa.png"/></body></exData></value></draw>
</subform></template></xdp:xdp>`;

const markup = (trap: string): string =>
  `<img src="${trap}/markup.png" onerror="globalThis.hostile=1"><script>globalThis.hostile=1</script><svg onload="globalThis.hostile=1">`;

/** Documents that try to run a script. */
export const scripts: readonly HostilePdf[] = [
  {
    name: 'a script on opening',
    make: (trap) => onePage({ catalog: `/OpenAction ${javascript(trap)}` }),
    outcome: 'page',
  },
  {
    name: 'scripts in the tree of names',
    make: (trap) =>
      onePage({
        catalog: `/Names << /JavaScript << /Names [(a) ${javascript(trap)} (b) ${javascript(trap)}] >> >>`,
      }),
    outcome: 'page',
  },
  {
    name: 'scripts on every event of the document and of the page',
    make: (trap) => {
      const run = javascript(trap);
      return onePage({
        catalog: `/AA << /WC ${run} /WS ${run} /DS ${run} /WP ${run} /DP ${run} >>`,
        page: `/AA << /O ${run} /C ${run} >>`,
      });
    },
    outcome: 'page',
  },
  {
    name: 'fields that calculate, format and validate by script',
    make: (trap) => {
      const run = javascript(trap);
      return onePage({
        catalog: '/AcroForm << /Fields [10 0 R 11 0 R] /CO [10 0 R] /NeedAppearances true /DA (/F1 12 Tf) >>',
        page: '/Annots [10 0 R 11 0 R]',
        more: [
          [
            10,
            `<< /Type /Annot /Subtype /Widget /FT /Tx /T (total) /V (1) /Rect [100 300 300 330] /DA (/F1 12 Tf)
  /AA << /C ${run} /F ${run} /K ${run} /V ${run} /Fo ${run} /E ${run} /PV ${run} >> >>`,
          ],
          [
            11,
            `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (button) /Rect [100 200 300 230] /A ${run}
  /MK << /CA (Cliquez) >> >>`,
          ],
        ],
      });
    },
    outcome: 'page',
    clicked: true,
  },
  {
    name: 'a font whose matrix is code, in its dictionary',
    make: (trap) =>
      onePage({
        content: `${innocent} ${outlined}`,
        font: `<< /Type /Font /Subtype /Type1 /BaseFont /Hostile /FirstChar 65 /LastChar 66 /Widths [600 600]
  /FontMatrix [0.001 0 0 0.001 0 ${text(injected(trap))}] /FontDescriptor 10 0 R >>`,
        more: [
          [
            10,
            `<< /Type /FontDescriptor /FontName /Hostile /Flags 4 /FontBBox [0 0 600 800] /ItalicAngle 0 /Ascent 800
  /Descent 0 /CapHeight 700 /StemV 80 /FontFile 11 0 R >>`,
          ],
          [
            11,
            stream(
              '/Length1 200 /Length2 0 /Length3 0',
              `%!PS-AdobeFont-1.0: Hostile\n/FontMatrix [0.001 0 0 0.001 0 ${text(injected(trap))}] readonly def\n`,
            ),
          ],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'a drawn font whose matrix, box and widths are code',
    make: (trap) => {
      const code = text(injected(trap));
      return onePage({
        content: `${innocent} BT /F2 40 Tf 100 600 Td (AB) Tj ET`,
        resources: '',
        font: `<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 ${code}] /FontBBox [0 0 ${code} 800]
  /FirstChar 65 /LastChar 66 /Widths [${code} 600] /CharProcs << /A 10 0 R /B 10 0 R >>
  /Encoding << /Differences [65 /A /B] >> /Resources << >> >>`,
        more: [[10, stream('', '600 0 0 0 600 600 d1 0 0 600 600 re f')]],
      });
    },
    outcome: 'page',
  },
  {
    name: 'a calculator function that holds code',
    make: (trap) =>
      onePage({
        content: `/Cs1 cs 0.5 scn 100 500 300 200 re f ${innocent}`,
        resources: '/ColorSpace << /Cs1 [/Separation /Spot /DeviceGray 10 0 R] >>',
        more: [
          [
            10,
            stream(
              `/FunctionType 4 /Domain [0 ${text(injected(trap))}] /Range [0 1]`,
              `{ dup ${'{ '.repeat(2000)} globalThis.hostile=1 ${'} '.repeat(2000)} if 1e308 mul cvi -1 roll 0 idiv }`,
            ),
          ],
        ],
      }),
    outcome: 'page',
  },
  {
    name: 'an XFA form with scripts',
    make: (trap) =>
      onePage({
        catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA 10 0 R >>',
        more: [[10, stream('', xfa(trap))]],
      }),
    outcome: 'page',
  },
  {
    name: 'a page of HTML before the PDF',
    make: (trap) =>
      onePage({
        before: `<!doctype html><script>globalThis.hostile=1;location='${trap}/polyglot'</script><!--\n`,
      }),
    outcome: 'page',
  },
  {
    name: 'markup in every word that a viewer may show',
    make: (trap) => {
      const words = text(markup(trap));
      const rich = text(`<body xmlns="http://www.w3.org/1999/xhtml"><p>${markup(trap)}</p></body>`);
      const note = (number: number, subtype: string): readonly [number, string] => [
        number,
        `<< /Type /Annot /Subtype /${subtype} /Rect [50 ${number * 30 - 200} 250 ${number * 30 - 180}] /Open true
  /T ${words} /Subj ${words} /Contents ${words} /RC ${rich} /Popup 20 0 R /DA (/F1 12 Tf) >>`,
      ];
      return onePage({
        catalog: `/PageLabels << /Nums [0 << /P ${words} >>] >> /Lang ${words}
  /Outlines << /First 21 0 R /Last 21 0 R /Count 1 >> /OCProperties << /OCGs [22 0 R] /D << >> >>`,
        page: '/Annots [10 0 R 11 0 R 12 0 R 13 0 R 20 0 R 23 0 R]',
        trailer: '/Info 24 0 R',
        more: [
          note(10, 'Text'),
          note(11, 'FreeText'),
          note(12, 'Highlight'),
          note(13, 'Stamp'),
          [20, `<< /Type /Annot /Subtype /Popup /Rect [300 100 500 300] /Parent 10 0 R /Open true >>`],
          [21, `<< /Title ${words} /Dest [3 0 R /Fit] >>`],
          [22, `<< /Type /OCG /Name ${words} >>`],
          [
            23,
            `<< /Type /Annot /Subtype /Widget /FT /Ch /T ${words} /TU ${words} /Opt [${words}] /V ${words} /Rect [300 400 500 430] >>`,
          ],
          [24, `<< /Title ${words} /Author ${words} >>`],
        ],
      });
    },
    outcome: 'page',
    clicked: true,
  },
];
