import type { SaxesTagNS } from 'saxes';

import { ProblemError } from '../problem-error.ts';

/** The namespace of INPI's keyed accounts (schema bilans-saisis v1.1). */
export const keyedAccountsUri = 'fr:inpi:odrncs:bilansSaisisXML';

/** A keyed line as written: whole euros, null for an empty cell. */
export type KeyedLine = { page: string; code: string; amounts: readonly [Amount, Amount, Amount, Amount] };

type Amount = number | null;

/** One `<bilan>`: the fields of its identity by name, as written and trimmed, and its lines in order. */
export type KeyedAccounts = { identity: ReadonlyMap<string, string>; lines: readonly KeyedLine[] };

/** Collects the `<bilan>` elements of INPI's keyed accounts; elements that the schema does not hold are passed over. */
export class KeyedAccountsBuilder {
  readonly accounts: KeyedAccounts[] = [];
  #identity = new Map<string, string>();
  #lines: KeyedLine[] = [];
  #page = '';
  #text = '';
  readonly #path: string[] = [];

  open({ local, attributes }: SaxesTagNS): void {
    const path = [...this.#path, local].join('/');
    this.#path.push(local);
    this.#text = '';
    if (path === 'bilans/bilan') {
      this.#identity = new Map();
      this.#lines = [];
    }
    const attribute = (name: string) => attributes[name]?.value.trim();
    if (path === 'bilans/bilan/detail/page') this.#page = required(attribute('numero'));
    if (path !== 'bilans/bilan/detail/page/liasse') return;
    const amount = (column: string) => {
      const read = amountOf(attribute(column) ?? '');
      if (read === undefined) throw new ProblemError('archive_rejected');
      return read;
    };
    this.#lines.push({
      page: this.#page,
      code: required(attribute('code')),
      amounts: [amount('m1'), amount('m2'), amount('m3'), amount('m4')],
    });
  }

  text(text: string): void {
    this.#text += text;
  }

  close({ local }: SaxesTagNS): void {
    this.#path.pop();
    const path = this.#path.join('/');
    if (path === 'bilans/bilan/identite') this.#identity.set(local, this.#text.trim());
    if (path === 'bilans' && local === 'bilan')
      this.accounts.push({ identity: this.#identity, lines: this.#lines });
  }
}

function required(value: string | undefined): string {
  if (value === undefined || value === '') throw new ProblemError('archive_rejected');
  return value;
}

/** A cell as written: fifteen digits at most, so always a safe integer; « -0 » is zero; undefined when it is neither. */
export function amountOf(text: string): Amount | undefined {
  if (text === '') return null;
  return /^-?\d{1,15}$/.test(text) ? Number(text) + 0 : undefined;
}
