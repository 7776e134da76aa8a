import { existsSync, readFileSync } from 'node:fs';

import JSZip from 'jszip';
import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { closeServersAfterEach, serve } from './testing/archive-server.ts';
import { archivesOf, day, filing, readAll } from './testing/company.ts';

closeServersAfterEach();

const samples = new URL('../../../../shared/samples/', import.meta.url);
const pdfPath = new URL('inpi-comptes-annuels-788242667.pdf', samples);
const xmlPath = new URL('bilan-saisi-complet-950058644.xml', samples);
const never = new AbortController().signal;

test.skipIf(!existsSync(pdfPath)).each(['flat', 'nested'])(
  'a real PDF and a real XML come out of a %s archive as they went in (skipped when the samples are not there)',
  async (layout) => {
    const [pdf, xml] = [readFileSync(pdfPath), readFileSync(xmlPath)];
    const siren = '950058644' as Siren;
    const name = `CA_${siren}_6852_1979B00245_2020_10637`;
    const listed = filing('1810468', 2020, {
      closingDate: day('2020-03-31'),
      depositDate: day('2020-11-27'),
      greffe: { code: '6852', label: 'Mulhouse' },
      managementNumber: '1979B00245',
    });
    const files = new JSZip().file(`${name}.pdf`, pdf).file(`PUB_${name}.donnees.xml`, xml);
    const zip = layout === 'flat' ? files : new JSZip();
    if (layout === 'nested') zip.file(`${name}.zip`, await files.generateAsync({ type: 'nodebuffer' }));
    zip.file('Response.json', JSON.stringify({ listeIdFichier: [{ 1810468: [name] }] }));
    const server = await serve(zip);
    const archives = archivesOf(server.host);
    const archive = { key: layout, siren, filings: [listed], address: async () => server.url };

    const { stream, size } = await archives.document(archive, listed, never);
    expect(size).toBe(pdf.length);
    expect((await readAll(stream)).equals(pdf)).toBe(true);
    const metadata = await archives.metadata(archive, listed, never);
    expect(metadata.identity).toMatchObject({
      siren,
      denomination: 'AUTOMOBILES DANGEL',
      closingDate: '2020-03-31',
    });
    expect(metadata.lines).toHaveLength(146);
  },
);
