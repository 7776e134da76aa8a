import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

import JSZip from 'jszip';

import type { Company } from '../cast/company.ts';
import { contents } from './contents.ts';
import { paddingStreams } from './padding.ts';

/** Writes the archive of a company to `path`: whole or not at all. Padding is streamed, never held in memory. */
export async function writeArchive(company: Company, path: string, cacheFolder: string): Promise<void> {
  const zip = new JSZip();
  const [index, ...entries] = await contents(company, cacheFolder);
  const padding = paddingStreams(company);
  for (const entry of index === undefined ? [] : [index, ...entries]) {
    zip.file(entry.name, entry.data, { date: entry.date, compression: entry.stored ? 'STORE' : 'DEFLATE' });
    const filler = padding.shift();
    if (filler !== undefined)
      zip.file(filler.name, filler.stream, { date: entry.date, compression: 'STORE' });
  }
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    const stream = zip.generateNodeStream({
      streamFiles: company.archive.padding > 0,
      compressionOptions: { level: 1 },
    });
    await pipeline(stream, createWriteStream(draft));
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
