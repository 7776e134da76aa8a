import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

import JSZip from 'jszip';

import type { Company, DocumentKind } from '../cast/company.ts';
import { contents } from './contents.ts';
import { entryData } from './entry-data.ts';
import { paddingStreams } from './padding.ts';

/** Above this, entries are streamed and their sizes follow them: jszip would hold them in memory otherwise. */
const streamedAbove = 32 * 1024 * 1024;

async function zipOf(company: Company, cacheFolder: string): Promise<JSZip> {
  const zip = new JSZip();
  const padding = paddingStreams(company);
  for (const entry of await contents(company, cacheFolder)) {
    zip.file(entry.name, entry.data, { date: entry.date, compression: entry.stored ? 'STORE' : 'DEFLATE' });
    const filler = padding.shift();
    if (filler !== undefined)
      zip.file(filler.name, filler.stream, { date: entry.date, compression: 'STORE' });
  }
  return zip;
}

/** First byte of the middle of each document of that kind, in an archive on disk. */
export async function middlesOf(company: Company, kind: DocumentKind, path: string): Promise<number[]> {
  const concerned = company.filings.filter(({ document }) => document === kind);
  if (concerned.length === 0) return [];
  const archive = await readFile(path);
  return concerned.map(({ fileName }) => {
    const { start, length } = entryData(archive, `${fileName}.pdf`);
    return start + Math.floor(length / 2);
  });
}

/** Flips one byte of each damaged document: its checksum no longer holds. */
async function damage(company: Company, path: string): Promise<void> {
  const middles = await middlesOf(company, 'damaged', path);
  if (middles.length === 0) return;
  const archive = await readFile(path);
  for (const middle of middles) archive.writeUInt8(archive.readUInt8(middle) ^ 0xff, middle);
  await writeFile(path, archive);
}

/** Writes the archive of a company to `path`: whole or not at all. Padding is streamed, never held in memory. */
export async function writeArchive(company: Company, path: string, cacheFolder: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const zip = await zipOf(company, cacheFolder);
  const draft = `${path}.${randomUUID()}`;
  try {
    const streamFiles = company.archive.padding > streamedAbove;
    const stream = zip.generateNodeStream({ streamFiles, compressionOptions: { level: 1 } });
    await pipeline(stream, createWriteStream(draft));
    await damage(company, draft);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
