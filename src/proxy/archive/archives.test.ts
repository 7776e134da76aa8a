import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';

import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import {
  archivesOf,
  companyArchive,
  day,
  filing,
  keyedXml,
  nameOf,
  pdf,
  readAll,
  siren,
} from './testing/company.ts';

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
  const archives = archivesOf(server.host);
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
  const archives = archivesOf(server.host);
  const archive = companyArchive(server.url, filings);
  const document = await archives.document(archive, filings[0]!, never);
  expect(await readAll(document.stream)).toEqual(bytes);
  expect(archives.states('company')?.get('12')?.metadata).toBe('present');
  expect((await archives.metadata(archive, filings[0]!, never)).identity.denomination).toBe(
    'Société fictive',
  );
  await server.idle();
});

describe('a summary', () => {
  const listing = JSON.stringify([{ 12: nameOf(2023) }, { 11: nameOf(2022) }]);
  const archiveOf = async (zip: JSZip) => {
    const server = await serve(zip.file('Response.json', listing));
    return { archives: archivesOf(server.host), archive: companyArchive(server.url, filings), server };
  };
  const innerOf = (files: Record<string, string | Buffer>) => {
    const inner = new JSZip();
    for (const [name, data] of Object.entries(files)) inner.file(name, data);
    return inner.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };

  test('knows nothing before the archive has been met', async () => {
    const { archives } = await archiveOf(new JSZip());
    expect(archives.states('company')).toBeNull();
    expect(archives.progress('company')).toBeNull();
  });

  test('takes the name from the newest inner archive that has an XML', async () => {
    const zip = new JSZip();
    const [newest, older] = [
      await innerOf({ [`${nameOf(2023)}.pdf`]: pdf() }),
      await innerOf({
        [`${nameOf(2022)}.pdf`]: pdf(),
        [`${nameOf(2022)}.xml`]: keyedXml(2022, 'Ancien nom'),
      }),
    ];
    zip.file(`${nameOf(2023)}.zip`, newest, { compression: 'STORE' });
    zip.file(`${nameOf(2022)}.zip`, older, { compression: 'STORE' });
    const { archives, archive } = await archiveOf(zip);
    const { company, documents } = await archives.summary(archive, never);
    expect(company).toEqual({ name: 'Ancien nom', closingDate: '2022-12-31' });
    expect([...(documents ?? [])].map(([id, { metadata }]) => [id, metadata])).toEqual([
      ['12', 'absent'],
      ['11', 'present'],
    ]);
  });

  test('does not fetch an inner archive that is deflated', async () => {
    const zip = new JSZip();
    zip.file(`${nameOf(2023)}.zip`, await innerOf({ [`${nameOf(2023)}.xml`]: keyedXml(2023) }));
    const { archives, archive } = await archiveOf(zip);
    const { company, documents } = await archives.summary(archive, never);
    expect(company).toBeNull();
    expect(documents?.get('12')).toMatchObject({ document: 'present', metadata: 'unknown' });
    expect(documents?.get('11')).toMatchObject({ document: 'missing', metadata: 'absent' });
  });

  test.each([
    ['cannot be read', '<bilans'],
    ['is another company’s', keyedXml(2023).replace(siren, '000314161')],
    ['names nobody', keyedXml(2023, ' ')],
    ['is no keyed account', '<notice>Société</notice>'],
  ])('has no name when the XML %s, and is given all the same', async (_, xml) => {
    const zip = new JSZip().file(`${nameOf(2023)}.xml`, xml).file(`${nameOf(2023)}.pdf`, pdf());
    const { archives, archive } = await archiveOf(zip);
    const { company, documents } = await archives.summary(archive, never);
    expect([company, documents?.get('12')?.document]).toEqual([null, 'present']);
  });

  test('is stopped by its caller', async () => {
    const { archives, archive, server } = await archiveOf(new JSZip());
    const asked = Promise.withResolvers<void>();
    server.interfere = () => {
      asked.resolve();
      return true;
    };
    const leaving = new AbortController();
    const summary = archives.summary(archive, leaving.signal);
    await asked.promise;
    leaving.abort(new Error('left'));
    await expect(summary).rejects.toThrow('left');
  });
});

test('a filing that has no document, or no XML, is missing', async () => {
  const server = await serve(new JSZip().file(`${nameOf(2023)}.pdf`, pdf()));
  const archives = archivesOf(server.host);
  const fresh = filing('11', 2022, { depositDate: day('2026-02-25') });
  const archive = companyArchive(server.url, [filing('12', 2023), fresh]);
  await expect(archives.metadata(archive, filing('12', 2023), never)).rejects.toMatchObject({
    code: 'document_missing',
  });
  await expect(archives.document(archive, fresh, never)).rejects.toMatchObject({ code: 'document_missing' });
  await expect(archives.document(archive, filing('99', 2023), never)).rejects.toMatchObject({
    code: 'document_missing',
  });
  expect(archives.states('company')?.get('11')?.metadata).toBe('awaited');
});

test('a PDF without its suffix is served with one', async () => {
  const content = pdf();
  const server = await serve(new JSZip().file(`docs/${nameOf(2023)}`, content));
  const archives = archivesOf(server.host);
  const document = await archives.document(companyArchive(server.url, filings), filings[0]!, never);
  expect(document.fileName).toBe(`${nameOf(2023)}.pdf`);
  expect(await readAll(document.stream)).toEqual(content);
});

test('the Response.json nearest to the root is read', async () => {
  const zip = new JSZip().file('a.pdf', pdf()).file('b.pdf', pdf());
  zip.file('deep/er/Response.json', '{"12":"a.pdf"}').file('response.JSON', '{"12":"b.pdf"}');
  const server = await serve(zip);
  const archives = archivesOf(server.host);
  const document = await archives.document(companyArchive(server.url, filings), filings[0]!, never);
  expect(document.fileName).toBe('b.pdf');
  document.stream.destroy();
});

test.each([
  ['flat', 3],
  ['nested', 5],
])(
  'one document of a large %s archive costs its bytes and little more',
  { timeout: 120_000 },
  async (layout, requests) => {
    const [wanted, others] = [pdf(1_500_000), pdf(3_000_000)];
    const zip = new JSZip().file('Response.json', JSON.stringify({ 12: nameOf(2023), 11: nameOf(2022) }));
    for (const year of [2022, 2023, 2024]) {
      const content = year === 2023 ? wanted : others;
      if (layout === 'flat') zip.file(`${nameOf(year)}.pdf`, content);
      else {
        const inner = new JSZip()
          .file(`${nameOf(year)}.pdf`, content)
          .file(`${nameOf(year)}.xml`, keyedXml(year));
        const bytes = await inner.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
        zip.file(`${nameOf(year)}.zip`, bytes, { compression: 'STORE' });
      }
    }
    const server = await serve(zip);
    const archives = archivesOf(server.host);
    const document = await archives.document(companyArchive(server.url, filings), filings[0]!, never);
    expect((await readAll(document.stream)).equals(wanted)).toBe(true);
    expect(server.asked).toHaveLength(requests);
    expect(server.sent).toBeLessThan(1.02 * wanted.length + 256 * 1024);
  },
);
