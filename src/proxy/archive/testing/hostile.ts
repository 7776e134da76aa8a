import { archiveLimits, type ArchiveLimits } from '../limits.ts';
import { serve } from './archive-server.ts';
import { archivesOf, companyArchive, filing, nameOf, pdf, readAll } from './company.ts';
import type { Member } from './zip-bytes.ts';

/** The one filing of the archives made here, and the name that ties a file to it. */
export const listed = filing('12', 2023);
export const wanted = nameOf(2023);

/** What hostile archives are made from: the document of the filing, any file, and a Response.json. */
export const content = pdf(3000);
export const good: Member = { name: `${wanted}.pdf`, data: content };
export const other = (name: string | Uint8Array): Member => ({ name, data: Buffer.from('anything') });
export const json = (text: string): Member => ({ name: 'Response.json', data: Buffer.from(text) });

/** Serves an archive, asks for the document of its one filing, and reads it to its end. */
export async function readHostile(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<Buffer> {
  const server = await serve(bytes);
  const archives = archivesOf(server.host, { limits: { ...archiveLimits, ...limits } });
  const archive = companyArchive(server.url, [listed]);
  const { stream } = await archives.document(archive, listed, new AbortController().signal);
  return readAll(stream);
}
