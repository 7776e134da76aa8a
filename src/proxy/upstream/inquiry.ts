import { createHash } from 'node:crypto';

import type { Siren } from '#domain/siren.ts';

import type { Secret } from '../access/secret.ts';
import type { Reader } from './quota/readers.ts';

/** What is asked of a source: about whom, by which right, and for which reason (all three are mandatory upstream). */
export type Inquiry = {
  siren: Siren;
  token: Secret;
  context: string;
  recipient: string;
  object: string;
  /** Who waits for the answer; absent where nobody in particular does. */
  reader?: Reader;
};

/**
 * Tells inquiries apart: only those with the same token, SIREN, context, recipient and object may share an answer,
 * or the provider's own trace would be falsified. A digest: it holds neither token nor objet.
 */
export function keyOf(kind: string, { siren, token, context, recipient, object }: Inquiry): string {
  const parts = JSON.stringify([kind, token.reveal(), siren, context, recipient, object]);
  return createHash('sha256').update(parts).digest('base64url');
}
