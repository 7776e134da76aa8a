import { deflateSync } from 'node:zlib';

/** The objects of a PDF by their number; the catalog is 1, the page tree 2, by the callers' own convention. */
export type Objects = ReadonlyMap<number, string | Buffer>;

type Options = {
  /** Entries added to the trailer, as `/Encrypt 9 0 R`. */
  trailer?: string;
  /** Stands before the header. */
  before?: string;
};

/** Writes a PDF as it is told, however absurd: nothing is checked. */
export function pdfFile(objects: Objects, { trailer = '', before = '' }: Options = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(`${before}%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n`, 'latin1')];
  const offsets = new Map<number, number>();
  let at = parts[0]?.length ?? 0;
  for (const [number, body] of objects) {
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      bytesOf(body),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.set(number, at);
    parts.push(object);
    at += object.length;
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream object: its dictionary's entries, its bytes as they are. */
export function stream(entries: string, data: string | Buffer): Buffer {
  const bytes = bytesOf(data);
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A stream object whose bytes are deflated. */
export function deflated(entries: string, data: string | Buffer): Buffer {
  return stream(`${entries} /Filter /FlateDecode`, deflateSync(bytesOf(data)));
}

/** What a page shows unless its hostility is in its content: a dark square and a word. */
export const innocent = 'q 0 0 0 rg 100 500 300 200 re f Q BT /F1 24 Tf 100 450 Td (Comptes annuels) Tj ET';

export type Hostility = {
  /** Entries added to the catalog. */
  catalog?: string;
  /** Entries added to the page, or that take the place of its own. */
  page?: string;
  /** Entries of the page's resources, beside its font. */
  resources?: string;
  mediaBox?: string;
  content?: string | Buffer;
  font?: string;
  /** Further objects, from number 10 on. */
  more?: Iterable<readonly [number, string | Buffer]>;
  trailer?: string;
  before?: string;
};

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A document of one page (object 3), sound but for what is told. */
export function onePage(hostility: Hostility): Buffer {
  const { catalog = '', page = '', resources = '', mediaBox = '[0 0 595 842]', font = helvetica } = hostility;
  const content = hostility.content ?? innocent;
  const objects = new Map<number, string | Buffer>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${mediaBox} /Contents 4 0 R
  /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    ],
    [4, typeof content === 'string' ? stream('', content) : content],
    [5, font],
    ...(hostility.more ?? []),
  ]);
  return pdfFile(objects, hostility);
}

function bytesOf(data: string | Buffer): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
}
