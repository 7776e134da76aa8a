import { createHash } from 'node:crypto';

import JSZip from 'jszip';

import type { ArchivePlan, Company, Filing } from '../cast/company.ts';
import { documentOf } from './documents.ts';
import { keyedXml } from './keyed-xml.ts';
import { noticeXml } from './notice-xml.ts';
import { responseJson, type Indexed } from './response-json.ts';

/** A file of the archive; `stored` is not compressed. */
export type Entry = { name: string; data: Uint8Array | string; date: Date; stored: boolean };

function xmlOf(filing: Filing): string | null {
  if (filing.xml === 'none') return null;
  return filing.xml === 'notice' ? noticeXml(filing) : keyedXml(filing);
}

/** The PDF of a filing and the XML beside it, as far as the archive holds them. */
async function filesOf(filing: Filing, plan: ArchivePlan, cacheFolder: string): Promise<Entry[]> {
  const { fileName, sheet } = filing;
  const date = new Date(`${sheet.depositDate}T09:30:00Z`);
  const pdf = await documentOf(filing, cacheFolder);
  const xml = xmlOf(filing);
  const xmlName = plan.publicXmlNames ? `PUB_${fileName}.donnees.xml` : `${fileName}.xml`;
  const pdfName = plan.bareNames ? fileName : `${fileName}.pdf`;
  return [
    ...(pdf === null
      ? []
      : [{ name: pdfName, data: pdf, date, stored: plan.padding > 0 || filing.document === 'damaged' }]),
    ...(xml === null ? [] : [{ name: xmlName, data: xml, date, stored: false }]),
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

/** One filing in the archive, with the name that `Response.json` gives for it. */
async function place(
  filing: Filing,
  plan: ArchivePlan,
  cacheFolder: string,
): Promise<{ entries: Entry[]; file: string }> {
  const files = await filesOf(filing, plan, cacheFolder);
  const pdfName = plan.bareNames ? filing.fileName : `${filing.fileName}.pdf`;
  if (plan.layout === 'flat') return { entries: files, file: pdfName };
  if (plan.layout === 'folders') {
    const folder = folderOf(filing);
    const entries = files.map((file) => ({ ...file, name: folder + file.name }));
    return { entries, file: folder + pdfName };
  }
  const entries = await nest(files, filing.fileName, plan.layout === 'nested-compressed');
  return { entries, file: `${filing.fileName}.zip` };
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
    else if (!archive.halfIndexed || rank % 2 === 0) indexed.push({ id: filing.id, file: placed.file });
  }
  const index = responseJson(archive.index, indexed, absent);
  const date = new Date('2017-01-01T00:00:00Z');
  return [{ name: 'Response.json', data: index, date, stored: true }, ...entries];
}
