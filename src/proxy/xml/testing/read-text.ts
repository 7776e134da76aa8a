import { metadataSchema, type Metadata } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { readMetadata, type Expected } from '../metadata.ts';

/** The invented company whose accounts the tests read, and their closing. */
export const siren = '000314153' as Siren;
export const closingDate = '2023-12-31' as IsoDate;

/** Reads an XML as it might come, in pieces of a few bytes; the result must hold to the contract. */
export async function readText(text: string, expected: Expected = { siren, closingDate }): Promise<Metadata> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let offset = 0; offset < bytes.length; offset += 7) yield bytes.subarray(offset, offset + 7);
  }
  return metadataSchema.parse(await readMetadata(pieces(), expected));
}
