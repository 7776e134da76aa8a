import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import JSZip from 'jszip';

import type { ArchivePlan, Company, Filing } from '../cast/company.ts';
import { documentOf } from './documents.ts';
import { keyedXml } from './keyed-xml.ts';
import { noticeXml } from './notice-xml.ts';
import { responseJson, type Indexed } from './response-json.ts';

/** A file of the archive; `stored` is not compressed. */
export type Entry = { name: string; data: Uint8Array | string; date: Date; stored: boolean };

async function xmlOf(filing: Filing): Promise<Uint8Array | string | null> {
  if (filing.given !== null) return filing.given.xml === null ? null : await readFile(filing.given.xml.path);
  if (filing.xml === 'none') return null;
  return filing.xml === 'notice' ? noticeXml(filing) : keyedXml(filing);
}

/** What the files of a filing are called in the archive. */
function namesOf({ fileName, given }: Filing, plan: ArchivePlan): { pdf: string; xml: string } {
  return {
    pdf: given?.pdf?.name ?? (plan.bareNames ? fileName : `${fileName}.pdf`),
    xml: given?.xml?.name ?? (plan.publicXmlNames ? `PUB_${fileName}.donnees.xml` : `${fileName}.xml`),
  };
}

/** The PDF of a filing and the XML beside it, as far as the archive holds them. */
async function filesOf(filing: Filing, plan: ArchivePlan, cacheFolder: string): Promise<Entry[]> {
  const names = namesOf(filing, plan);
  const date = new Date(`${filing.sheet.depositDate}T09:30:00Z`);
  const pdf = await documentOf(filing, cacheFolder);
  const xml = await xmlOf(filing);
  return [
    ...(pdf === null
      ? []
      : [{ name: names.pdf, data: pdf, date, stored: plan.padding > 0 || filing.document === 'damaged' }]),
    ...(xml === null ? [] : [{ name: names.xml, data: xml, date, stored: false }]),
  ];
}

async function nest(files: readonly Entry[], base: string, compressed: boolean): Promise<Entry[]> {
  const [first] = files;
  if (first === undefined) return [];
  const inner = new JSZip();
  for (const file of files) inner.file(file.name, file.data, { date: file.date });
  const data = await inner.generateAsync({
    type: 'uint8array',
    compression: compressed ? 'STORE' : 'DEFLATE',
  });
  const md5 = createHash('md5').update(data).digest('hex');
  return [
    { name: `${base}.zip`, data, date: first.date, stored: !compressed },
    { name: `${base}.md5`, data: `${md5}  ${base}.zip\n`, date: first.date, stored: true },
  ];
}

function folderOf({ sheet, fileName }: Filing): string {
  return `Bilans_PDF/${sheet.depositDate.replaceAll('-', '/')}/${fileName}/`;
}

/** One filing in the archive, with the names that `Response.json` gives for it. */
async function place(
  filing: Filing,
  plan: ArchivePlan,
  cacheFolder: string,
): Promise<{ entries: Entry[]; names: readonly string[] }> {
  const files = await filesOf(filing, plan, cacheFolder);
  // Real files need not be called alike: each is named.
  if (filing.given !== null) return { entries: files, names: files.map(({ name }) => name) };
  const { pdf } = namesOf(filing, plan);
  if (plan.layout === 'flat') return { entries: files, names: [pdf] };
  if (plan.layout === 'folders') {
    const folder = folderOf(filing);
    const entries = files.map((file) => ({ ...file, name: folder + file.name }));
    return { entries, names: [folder + pdf] };
  }
  const entries = await nest(files, filing.fileName, plan.layout === 'nested-compressed');
  return { entries, names: [`${filing.fileName}.zip`] };
}

/** Every file of a company's archive but its padding, `Response.json` first. Filings are drawn one after another. */
export async function contents(company: Company, cacheFolder: string): Promise<Entry[]> {
  const { archive, filings } = company;
  const entries: Entry[] = [];
  const indexed: Indexed[] = [];
  const absent: number[] = [];
  for (const [rank, filing] of filings.entries()) {
    const placed = await place(filing, archive, cacheFolder);
    entries.push(...placed.entries);
    if (filing.document === 'not-supplied') absent.push(filing.id);
    else if (!archive.halfIndexed || rank % 2 === 0) indexed.push({ id: filing.id, names: placed.names });
  }
  const index = responseJson(archive.index, indexed, absent);
  const date = new Date('2017-01-01T00:00:00Z');
  return [{ name: 'Response.json', data: index, date, stored: true }, ...entries];
}
