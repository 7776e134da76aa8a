import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { keyedXml, nameOf, pdf } from './testing/company.ts';
import { zipOf, type Member } from './testing/zip-bytes.ts';

closeServersAfterEach();

const probe = fileURLToPath(new URL('testing/memory-probe.ts', import.meta.url));
const wanted = nameOf(2023);
const small = pdf(2000);
const sparse = Buffer.concat([small, Buffer.alloc(60_000_000)]);
const nothing = Buffer.alloc(0);

const document = (data: Buffer, changes: Partial<Member> = {}): Member => ({
  name: `${wanted}.pdf`,
  data,
  ...changes,
});
const xml = (data: Buffer): Member => ({ name: `${wanted}.xml`, data });
const lines = (count: number) =>
  xml(Buffer.from(keyedXml(2023).replace(/<liasse.*\/>/, '<liasse code="AB" m1="1"/>'.repeat(count))));
const crowd = (count: number, nameLength: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({
    name: String(index).padEnd(nameLength, '-'),
    data: nothing,
    method: 0,
  }));

const ordinary = [document(pdf(4_000_000)), lines(600)];

test.each<[string, Member[], number?]>([
  ['a bomb', [document(sparse)]],
  ['a bomb that declares little', [document(sparse, { central: { size: 90_000 }, local: { size: 90_000 } })]],
  ['an XML of many lines', [document(small), lines(19_000)]],
  ['an XML of many levels', [document(small), { ...xml(Buffer.alloc(50_000_000, '<a>')), method: 0 }]],
  // zip.js makes some 15 kB of short-lived objects an entry, which a young process makes room for.
  ['as many entries as are allowed', [document(small), ...crowd(4999, 20)], 128],
  ['as long a directory as is allowed', [document(small), ...crowd(63, 65_000)]],
  ['many more entries than are allowed', [document(small), ...crowd(65_000, 5)]],
])('memory hardly grows for %s', { timeout: 60_000 }, async (_, members, most = 64) => {
  const server = await serve(nothing);
  const archives = [zipOf(ordinary), zipOf(members)];
  server.etag = null;
  server.interfere = (request) => {
    server.object = archives[Number(request.url?.slice(1))] ?? nothing;
    return false;
  };
  const address = `http://${server.host}`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    probe,
    server.host,
    `${address}/0`,
    `${address}/1`,
  ]);
  expect(stdout).toMatch(/^\d+$/);
  expect(Number(stdout)).toBeLessThan(most * 1024 * 1024);
});
