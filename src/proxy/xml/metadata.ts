import type { SaxesTagNS } from 'saxes';

import type { Metadata } from '#contract/metadata.ts';
import { parseCompactDate, type IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { ProblemError } from '../problem-error.ts';
import { noIdentity } from './identity.ts';
import { KeyedAccountsBuilder, keyedAccountsUri, type KeyedAccounts } from './keyed-accounts.ts';
import { metadataOf } from './keyed-metadata.ts';
import { parseStrictly } from './strict-parser.ts';
import { TreeBuilder } from './tree.ts';

/** Whose accounts are expected: those of another company are rejected. */
export type Expected = { siren: Siren; closingDate: IsoDate | null };

/**
 * Reads the XML beside a PDF: INPI's keyed accounts line by line, any other XML as a plain tree.
 *
 * @throws ProblemError archive_rejected when it is not a strict, plain XML within the limits, when a cell is not a
 * whole amount, or when all its accounts are another company's; what the bytes throw.
 */
export async function readMetadata(bytes: AsyncIterable<Uint8Array>, expected: Expected): Promise<Metadata> {
  const keyed = new KeyedAccountsBuilder();
  const tree = new TreeBuilder();
  let builder: KeyedAccountsBuilder | TreeBuilder | null = null;
  await parseStrictly(bytes, {
    open: (tag: SaxesTagNS) => {
      builder ??= tag.uri === keyedAccountsUri ? keyed : tree;
      builder.open(tag);
    },
    text: (text) => builder?.text(text),
    close: (tag) => builder?.close(tag),
  });
  if (tree.root !== null) return { format: 'other', identity: noIdentity, lines: [], tree: tree.root };
  return metadataOf(chosen(keyed.accounts, expected));
}

/** Those of the company and closing, else the first of the company; accounts without a SIREN are taken as its own. */
function chosen(accounts: readonly KeyedAccounts[], { siren, closingDate }: Expected): KeyedAccounts {
  const own = accounts.filter(({ identity }) => {
    const written = identity.get('siren') ?? '';
    return written === '' || written.padStart(9, '0') === siren;
  });
  const closing = ({ identity }: KeyedAccounts) =>
    parseCompactDate(identity.get('date_cloture_exercice') ?? '');
  const found = own.find((one) => closingDate !== null && closing(one) === closingDate) ?? own[0];
  if (found === undefined) throw new ProblemError('archive_rejected');
  return found;
}
