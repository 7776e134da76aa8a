import type { KeyedTwice } from '#domain/filed/labels/keyed-twice.ts';
import type { LabelRemark } from '#domain/filed/labels/labels.ts';
import { measureOf } from '#domain/filed/measure.ts';
import { accountsTypeOf } from '#domain/liasse/keying.ts';
import type { AccountsType } from '#domain/liasse/line.ts';

import { currencySign } from '../../../filed/cell-words.ts';
import { timesKeyedWords } from '../../../filed/keyed-twice-words.ts';
import { amountDigits } from '../../../format/amounts.ts';
import { thinSpace } from '../../../format/decimal.ts';

/** What a filing is called against what it holds, in one sentence of facts. */
export function labelWords(remark: LabelRemark): string {
  switch (remark.kind) {
    case 'label-not-form':
      return (
        `Libellé de la liste\u00A0: «\u00A0${remark.nature.label}\u00A0» (${remark.nature.code})\u202F; contenu saisi\u00A0: ` +
        `formulaires ${listWords(remark.forms)}, ceux des comptes complets. Ce code est donné aux deux\u00A0: il ne dit pas la forme des comptes.`
      );
    case 'label-against-type':
      return (
        `Libellé de la liste\u00A0: «\u00A0${remark.nature.label}\u00A0» (${remark.nature.code})\u202F; ` +
        `type saisi par l’INPI\u00A0: ${typeWords(remark.type)}.`
      );
    case 'type-against-codes':
      return (
        `Type saisi par l’INPI\u00A0: ${typeWords(remark.type)}\u202F; ${remark.lines} de ses codes ` +
        `n’existent que parmi ceux des ${typeName(remark.codesOf)}.`
      );
    case 'scope-against-list':
      return (
        `La liste annonce des comptes ${remark.listedConsolidated ? 'consolidés' : 'sociaux'}\u202F; ` +
        `type saisi par l’INPI\u00A0: ${typeWords(remark.type)}.`
      );
    case 'keyed-twice':
      return (
        `${remark.cells.map((cell) => keyedTwiceWords(cell, remark.currency)).join('\u202F; ')}. ` +
        'Les contrôles et les tableaux prennent le dernier montant saisi\u202F; la page du document dit lequel est déposé.'
      );
    default:
      return remark satisfies never;
  }
}

/** In the line that sums a filing up. */
export function shortLabelWords(remark: LabelRemark): string {
  switch (remark.kind) {
    case 'label-not-form':
      return `libellé ${remark.nature.code}, liasse complète`;
    case 'label-against-type':
      return `libellé ${remark.nature.code}, type ${remark.type}`;
    case 'type-against-codes':
      return `type ${remark.type}, codes ${remark.codesOf}`;
    case 'scope-against-list':
      return `liste et type ${remark.type} en désaccord`;
    case 'keyed-twice':
      return shortKeyedTwice(remark.cells);
    default:
      return remark satisfies never;
  }
}

/** « HM (2053, N) est saisie deux fois : 959 070 € et 1 090 000 € » */
function keyedTwiceWords({ page, form, code, column, amounts }: KeyedTwice, currency: string | null): string {
  const unit = measureOf(form, code) === 'count' ? '' : thinSpace + currencySign({ currency });
  const written = amounts.map((amount) => amountDigits(amount, '€') + unit);
  return `${code} (${form ?? `page ${page}`}, ${column}) est saisie ${timesKeyedWords(written)}`;
}

/** « HM saisie plusieurs fois », « 3 lignes saisies plusieurs fois » */
function shortKeyedTwice(cells: readonly KeyedTwice[]): string {
  const [first, ...others] = [...new Set(cells.map(({ page, code }) => `${page}.${code}`))];
  return others.length === 0
    ? `${first?.split('.')[1] ?? ''} saisie plusieurs fois`
    : `${others.length + 1}\u00A0lignes saisies plusieurs fois`;
}

/** « 2050, 2051 et 2052 » */
function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`;
}

function typeName(type: AccountsType): string {
  return (accountsTypeOf(type)?.label ?? type).toLowerCase();
}

function typeWords(type: AccountsType): string {
  return `${typeName(type)} (${type})`;
}
