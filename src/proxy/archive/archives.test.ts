import JSZip from 'jszip';
import { expect, test } from 'vitest';

import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { archivesOf, companyArchive, filing, keyedXml, nameOf, pdf, readAll } from './testing/company.ts';

closeServersAfterEach();

const never = new AbortController().signal;
const filings = [filing('12', 2023), filing('11', 2022)];

test('a flat archive gives its summary, documents and metadata', async () => {
  const [first, second] = [pdf(300_000), pdf(200_000)];
  const zip = new JSZip();
  zip.file(`${nameOf(2023)}.pdf`, first).file(`${nameOf(2022)}.pdf`, second);
  zip.file(`${nameOf(2023)}.xml`, keyedXml(2023));
  zip.file(
    'Response.json',
    JSON.stringify({ listeIdFichier: [{ 12: [nameOf(2023)] }, { 11: [nameOf(2022)] }] }),
  );
  const server = await serve(zip);
  const archives = await archivesOf(server.host);
  const archive = companyArchive(server.url, filings);

  const summary = await archives.summary(archive, never);
  expect(summary.company).toEqual({ name: 'Société fictive', closingDate: '2023-12-31' });
  expect(summary.documents?.get('11')).toEqual({
    document: 'present',
    metadata: 'absent',
    nameDifferences: [],
  });
  expect(server.asked).toHaveLength(1);

  const document = await archives.document(archive, filings[1]!, never);
  expect(document.size).toBe(second.length);
  expect(document.fileName).toBe(`${nameOf(2022)}.pdf`);
  expect(await readAll(document.stream)).toEqual(second);
  expect(server.asked).toHaveLength(2);
  expect((await archives.metadata(archive, filings[0]!, never)).lines[0]?.m1).toBe(1234);
  await server.idle();
});

test.each(['STORE', 'DEFLATE'] as const)('a nested archive (%s) gives its documents', async (compression) => {
  const bytes = pdf(900_000);
  const inner = new JSZip();
  inner.file(`${nameOf(2023)}.pdf`, bytes).file(`${nameOf(2023)}.xml`, keyedXml(2023));
  const zip = new JSZip();
  zip.file(`${nameOf(2023)}.zip`, await inner.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), {
    compression,
  });
  zip.file(`${nameOf(2023)}.md5`, 'd41d8cd98f00b204e9800998ecf8427e');
  zip.file('Response.json', JSON.stringify([{ idFichier: 12, nomFichier: `${nameOf(2023)}.zip` }]));
  const server = await serve(zip);
  const archives = await archivesOf(server.host);
  const archive = companyArchive(server.url, filings);
  const document = await archives.document(archive, filings[0]!, never);
  expect(await readAll(document.stream)).toEqual(bytes);
  expect(archives.states('company')?.get('12')?.metadata).toBe('present');
  expect((await archives.metadata(archive, filings[0]!, never)).identity.denomination).toBe(
    'Société fictive',
  );
  await server.idle();
});
