import type { Metadata, MetadataLine } from '#contract/metadata.ts';
import { meaningOfLine, type AccountsType } from '#domain/liasse/line.ts';

import { identityOf } from './identity.ts';
import type { KeyedAccounts, KeyedLine } from './keyed-accounts.ts';

/** Says what INPI's keyed accounts mean, whether they came as XML or as the JSON of its register. */
export function metadataOf({ identity, lines }: KeyedAccounts): Metadata {
  const type = accountsType(identity.get('code_type_bilan') ?? '');
  return {
    format: 'bilans-saisis',
    identity: identityOf(identity),
    lines: lines.map((line) => lineOf(line, type)),
    tree: null,
  };
}

function accountsType(code: string): AccountsType | null {
  return (['C', 'S', 'K', 'B', 'A'] as const).find((type) => type === code.toUpperCase()) ?? null;
}

function lineOf(
  { page, code, amounts: [m1, m2, m3, m4] }: KeyedLine,
  type: AccountsType | null,
): MetadataLine {
  const meaning = meaningOfLine(type, page, code);
  return {
    page,
    form: meaning?.form ?? null,
    code,
    label: meaning?.label ?? null,
    m1,
    m2,
    m3,
    m4,
    columns: meaning === null ? [null, null, null, null] : [...meaning.columns],
  };
}
