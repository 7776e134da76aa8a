import {
  addressOf,
  places,
  type Cell,
  type CellAddress,
  type FiledAccounts,
  type FiledLine,
  type Place,
} from '#domain/filed/accounts.ts';
import type { UnreadableAmount } from '#domain/filed/entry/amount.ts';
import type { EnteredType, EntryRow } from '#domain/filed/entry/asked-lines.ts';
import type { EntryCheck } from '#domain/filed/entry/checks.ts';
import { measureOf } from '#domain/filed/measure.ts';

import { amountDigits, formatAmount, formatChange } from '../../../format/amounts.ts';
import { formatDay } from '../../../format/dates.ts';

/** A remark beside a cell: what concords with it, or what differs. */
export type CellNote = { words: string; differs: boolean };

/** « Écart de +400 € : BJ + CJ = 500 € (AA vide) », « Concorde avec BJ + CJ » */
export function checkNote({ at, terms, sum, empty, difference, holds }: EntryCheck): CellNote {
  const added = terms
    .map(({ cell, sign }, index) => {
      const name = termName(at, cell);
      return index === 0 ? (sign === 1 ? name : `\u2212 ${name}`) : `${sign === 1 ? '+' : '\u2212'} ${name}`;
    })
    .join(' ');
  if (holds) return { words: `Concorde avec ${added}`, differs: false };
  const names = empty.map((address) => emptyName(at, address, terms));
  const without = names.length === 0 ? '' : ` (${names.join(', ')} vide${names.length > 1 ? 's' : ''})`;
  return {
    words: `Écart de ${formatChange(difference, '€')}\u00A0: ${added} = ${formatAmount(sum, '€')}${without}`,
    differs: true,
  };
}

/** Its code; on the line of the total itself, what its column holds: « brut ». */
function termName(at: CellAddress, { source }: Cell): string {
  const { line, place } = source;
  return isLineOf(at, addressOf(source)) ? columnName(line, place) : line.code;
}

function emptyName(at: CellAddress, address: CellAddress, terms: EntryCheck['terms']): string {
  const line = isLineOf(at, address) ? terms[0]?.cell.source.line : undefined;
  const place = places.find((place) => address.endsWith(`.m${place + 1}`));
  const [, code = ''] = address.split('.');
  return line === undefined || place === undefined ? code : columnName(line, place);
}

function isLineOf(one: CellAddress, other: CellAddress): boolean {
  return one.split('.', 2).join('.') === other.split('.', 2).join('.');
}

function columnName({ columns, code }: FiledLine, place: Place): string {
  return (columns[place] ?? code).replace(/ N$/, '');
}

/** What last year's filing says of a cell of N-1, against what is entered there; null leaves it empty. */
export function lastYearNote(entered: number | null, before: Cell): CellNote {
  const { form, code } = before.source.line;
  const counts = measureOf(form, code) === 'count';
  const told = `N déposé\u00A0: ${counts ? amountDigits(before.value, '€') : formatAmount(before.value, '€')}`;
  if (entered === null) return { words: told, differs: false };
  if (entered === before.value) return { words: 'Concorde avec le N déposé', differs: false };
  const change = entered - before.value;
  const gap = counts ? amountDigits(change, '€', 'changes') : formatChange(change, '€');
  return { words: `${told}, écart de ${gap}`, differs: true };
}

/** What stands under the cells of N-1, said once above the grid. */
export function lastYearWords({ closing, keyedBy, type }: FiledAccounts, entered: EnteredType): string {
  if (type !== entered) return 'Le dépôt précédent est d’un autre modèle\u00A0: N-1 ne lui est pas comparé.';
  const filing = closing === null ? 'le dépôt précédent' : `le dépôt clos le ${formatDay(closing)}`;
  const reader = keyedBy === 'inpi' ? 'saisi par l’INPI' : 'que vous avez saisi';
  return `Sous N-1, «\u202FN déposé\u202F»\u00A0: ce que disait ${filing}, ${reader}.`;
}

/** What a row is called beside its code: its label, and its series where the form has several. */
export function rowLabel({ line, series, main }: EntryRow): string {
  const label = line.label ?? '';
  return main && /^(|net|total)$/.test(series.name) ? label : `${label} (${series.name})`;
}

export const unreadableWords: Readonly<Record<UnreadableAmount, string>> = {
  decimals: 'Les comptes sont déposés en euros entiers\u00A0: sans centimes.',
  too_long: 'Ce nombre a plus de 15\u00A0chiffres.',
  not_an_amount:
    'Un nombre entier est attendu\u00A0: «\u202F1\u202F234\u202F», «\u202F(1\u202F234)\u202F» ou «\u202F-1\u202F234\u202F».',
};
