import type { Metadata } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { readRneAttachments } from '../../inpi-rne/attachments.ts';
import { keyedAccountsOf } from '../../inpi-rne/keyed-json.ts';
import { metadataOf } from '../keyed-metadata.ts';

/** The real answer of the register, of which some filings are keyed. */
export const registerSample = 'inpi-rne-attachments-542065479.json';

/** What that answer's keyed filings say, newest first, each with its id. */
export function keyedInRegister(body: unknown): { id: string; metadata: Metadata }[] {
  const { filings, keyed } = readRneAttachments(body, '542065479' as Siren, '2026-11-22' as IsoDate);
  return filings.flatMap(({ id }) => {
    const own = keyed.get(id);
    return own === undefined ? [] : [{ id, metadata: metadataOf(keyedAccountsOf(own)) }];
  });
}
