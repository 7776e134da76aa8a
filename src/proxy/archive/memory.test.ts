import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { keyedXml, nameOf, pdf } from './testing/company.ts';
import { zipOf, type Member } from './testing/zip-bytes.ts';

closeServersAfterEach();

const probe = fileURLToPath(new URL('testing/memory-probe.ts', import.meta.url));
const mostGrowth = 64 * 1024 * 1024;

/** In a heap this small V8 collects in time, so that what grows is what is held; a process that held more would die. */
const heapFlags = ['--max-old-space-size=48', '--max-semi-space-size=4'];

const wanted = nameOf(2023);
const small = pdf(2000);
const sparse = Buffer.concat([small, Buffer.alloc(60_000_000)]);
const nothing = Buffer.alloc(0);

const document = (data: Buffer, changes: Partial<Member> = {}): Member => ({
  name: `${wanted}.pdf`,
  data,
  ...changes,
});
const xml = (text: string | Buffer): Member => ({
  name: `${wanted}.xml`,
  data: Buffer.from(text),
  method: 0,
});
const keyed = (lines: string): Member =>
  xml(
    keyedXml(2023)
      .replace(/<liasse.*\/>/, lines)
      .replace('</bilans>', '</bilans>\n'),
  );
const listing = (text: string): Member => ({ name: 'Response.json', data: Buffer.from(text), method: 0 });
const inner = (archive: Buffer, changes: Partial<Member> = {}): Member => ({
  name: `${wanted}.zip`,
  data: archive,
  method: 0,
  ...changes,
});

/** Files of nothing, whose names are as long as told and fit the filing. */
const crowd = (count: number, nameLength: number, central: Member['central'] = {}): Member[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${wanted}-${index}.pdf`.padStart(nameLength, 'CA_000314153_'),
    data: nothing,
    method: 0,
    central,
  }));
const longExtra = Buffer.concat([Buffer.from([0x55, 0x54, 90, 0]), Buffer.alloc(90)]);
const nested = (depth: number): Buffer =>
  depth === 0 ? zipOf([document(sparse)]) : zipOf([inner(nested(depth - 1), { method: 8 })]);
const attributes = Array.from({ length: 250 }, (_, index) => `a${index}=""`).join(' ');
const fill = (piece: string, bytes: number) => piece.repeat(Math.floor(bytes / piece.length));

/** As large as true archives come: two hundred filings, each with its keyed accounts. */
const ordinary = [
  document(pdf(1_000_000)),
  keyed('<liasse code="AB" m1="1"/>'.repeat(600)),
  ...crowd(400, 50),
  listing(
    JSON.stringify(Object.fromEntries(Array.from({ length: 200 }, (_, id) => [id, `${nameOf(2000)}-${id}`]))),
  ),
];

const kinds: Record<string, Member[]> = {
  'a bomb': [document(sparse)],
  'a bomb that declares little': [document(sparse, { central: { size: 90_000 }, local: { size: 90_000 } })],
  'as many entries as are allowed': [document(small), ...crowd(4999, 20)],
  'as many entries, with names as long as are allowed': crowd(5000, 154),
  'as many entries, with extra fields as long as are allowed': crowd(5000, 60, { extra: longExtra }),
  'names that are too long': crowd(63, 65_000),
  'extra fields that are too long': crowd(63, 60, { extra: Buffer.alloc(65_000) }),
  'many more entries than are allowed': crowd(65_000, 5),
  'a Response.json of many objects': [document(small), listing(`[${fill('{},', 65_000)}{}]`)],
  'a Response.json of many names': [document(small), listing(`{"12":[${fill('"a",', 65_000)}"a"]}`)],
  'a Response.json of many keys': [
    document(small),
    listing(`{${Array.from({ length: 5000 }, (_, index) => `"${index}":12`).join(',')}}`),
  ],
  'a Response.json of many levels': [document(small), listing(fill('[', 32_000) + fill(']', 32_000))],
  'a Response.json that is too long': [document(small), listing(fill('[],', 30_000_000))],
  'an XML of many lines': [document(small), keyed('<liasse code="AB" m1="1"/>'.repeat(9900))],
  'an XML of as many attributes as are allowed': [
    document(small),
    xml(`<a>${`<b ${attributes}/>`.repeat(100)}</a>`),
  ],
  'an XML of many more attributes': [document(small), xml(`<a>${fill(`<b ${attributes}/>`, 500_000)}</a>`)],
  'an XML of many elements': [document(small), xml(`<a>${'<b>x</b>'.repeat(9998)}</a>`)],
  'an XML of one long text': [document(small), xml(`<a>${fill('x', 500_000)}</a>`)],
  'an XML of one long comment': [document(small), xml(`<!--${fill('x', 500_000)}--><a/>`)],
  'an XML of many levels': [document(small), xml(Buffer.alloc(50_000_000, '<a>'))],
  'an archive within of many entries': [inner(zipOf(crowd(5000, 154)))],
  'an archive within of many entries, deflated': [inner(zipOf(crowd(5000, 154)), { method: 8 })],
  'an archive within that is a bomb': [inner(zipOf([document(sparse)]), { method: 8 })],
  'a bomb around an archive': [inner(sparse, { method: 8 })],
  'archives nested four times': [inner(nested(3), { method: 8 })],
};

test('memory hardly grows, whatever sixteen readers at once are given', { timeout: 300_000 }, async () => {
  const server = await serve(nothing);
  const archives = [ordinary, ...Object.values(kinds)].map((members) => zipOf(members));
  server.etag = null;
  server.interfere = ({ url = '' }) => {
    server.object = archives[Number(new URL(url, 'http://x').pathname.slice(1))] ?? nothing;
    return false;
  };
  const addresses = archives.map((_, index) => `http://${server.host}/${index}`);
  const command = ['--expose-gc', ...heapFlags, probe, server.host, ...addresses];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  const growths = z.array(z.number()).parse(JSON.parse(stdout));
  const told = Object.keys(kinds).map((kind, index) => ({ kind, growth: growths[index] ?? Infinity }));
  expect(told.filter(({ growth }) => growth > mostGrowth)).toEqual([]);
});
