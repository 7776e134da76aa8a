import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { IsoDate } from '#domain/calendar.ts';
import type { Filing } from '#domain/filing.ts';
import type { Siren } from '#domain/siren.ts';

import type { CompanyArchive } from '../address/archive-address.ts';
import { Archives, defaultArchiveSettings, type ArchiveSettings } from '../archives.ts';

/** An invented company, of whom archives are made in tests. */
export const siren = '000314153' as Siren;

export const day = (text: string): IsoDate => text as IsoDate;

/** A filing of that company's that lacks nothing. */
export function filing(id: string, year: number, changes: Partial<Filing> = {}): Filing {
  return {
    id,
    closingDate: day(`${year}-12-31`),
    depositDate: day(`${year + 1}-07-15`),
    nature: null,
    confidentiality: 'public',
    confidentialityDetail: null,
    greffe: { code: '7501', label: 'Paris' },
    managementNumber: '2001B00042',
    consolidated: false,
    ...changes,
  };
}

/** The base name that INPI gives to the documents of a filing. */
export function nameOf(year: number, deposit: string | number = 1000 + year): string {
  return `CA_${siren}_7501_2001B00042_${year}_${deposit}`;
}

/** Bytes that begin like a PDF and do not compress. */
export function pdf(bytes = 40_000): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes), Buffer.from('\n%%EOF\n')]);
}

/** A minimal keyed account. */
export function keyedXml(year: number, denomination = 'Société fictive'): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<bilans version="1.0" xmlns="fr:inpi:odrncs:bilansSaisisXML"><bilan><identite><siren>${siren}</siren>
<date_cloture_exercice>${year}1231</date_cloture_exercice><code_type_bilan>C</code_type_bilan>
<denomination><![CDATA[${denomination}]]></denomination></identite>
<detail><page numero="02"><liasse code="DL" m1="000000000001234" m2="-00000000000056"/></page></detail></bilan></bilans>`;
}

/** Reads whole what a document streams. */
export async function readAll(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Archives read from a storage on loopback. */
export function archivesOf(host: string, changes: Partial<ArchiveSettings> = {}): Archives {
  return new Archives({
    ...defaultArchiveSettings,
    allowedHosts: [host],
    spoolFolder: join(tmpdir(), 'bilanscope-test-spool'),
    today: () => day('2026-03-01'),
    ...changes,
  });
}

/** The archive of the company at a fixed address. */
export function companyArchive(url: string, filings: readonly Filing[]): CompanyArchive {
  return { key: 'company', siren, filings, address: async () => url };
}
