import type { LabelRemark } from '#domain/filed/labels/labels.ts';
import { accountsTypeOf } from '#domain/liasse/keying.ts';
import type { AccountsType } from '#domain/liasse/line.ts';

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
    default:
      return remark satisfies never;
  }
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
