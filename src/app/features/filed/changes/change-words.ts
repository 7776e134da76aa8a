import { exerciseName } from '#domain/exercise.ts';
import type { FiledAccounts } from '#domain/filed/accounts.ts';
import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import { changePercent, isDoubtful, isFinding, type Difference } from '#domain/filed/changes/difference.ts';
import type { AccountsType } from '#domain/liasse/line.ts';

import { currencySign, depositWords, keyedByWords } from '../../../filed/cell-words.ts';
import { timesKeyedWords } from '../../../filed/keyed-twice-words.ts';
import { amountDigits } from '../../../format/amounts.ts';
import { formatDay } from '../../../format/dates.ts';
import { thinSpace } from '../../../format/decimal.ts';
import { formatPercent } from '../../../format/percent.ts';

/** « 1 écart », « 12 écarts » */
export function gapsWords(count: number): string {
  return `${count}\u00A0${count < 2 ? 'écart' : 'écarts'}`;
}

/** The exercise that a filing tells, as accountants name it: « 2024 », « 2023-2024 ». */
export function exerciseOf({ closing }: FiledAccounts): string {
  return closing === null ? 'exercice non daté' : exerciseName(closing);
}

/** What a comparison with findings says at first sight; what the agent entered is not laid at a filing's door. */
export function confrontationSentence(confrontation: Confrontation): string {
  const { kind, before, after, differences } = confrontation;
  const findings = differences.filter(isFinding);
  const gaps = gapsWords(findings.length);
  const [first, second] = [entryWords(before), entryWords(after)];
  if (kind === 'restated')
    return `${gaps} entre ce qui a été déposé pour ${exerciseOf(before)}${first} et ce que le dépôt suivant en dit${second}${loneWords(findings)}`;
  const entered = first !== '' && second !== '' ? ', tous deux' : first + second === '' ? '' : ', l’un';
  return `${gaps} entre deux dépôts pour ${exerciseOf(before)}${entered}${first === '' ? second : first}${loneWords(findings)}`;
}

/** « d’après votre saisie », where the agent read the amounts on the page. */
function entryWords({ keyedBy }: FiledAccounts): string {
  return keyedBy === 'agent' ? ' d’après votre saisie' : '';
}

function loneWords(findings: readonly Difference[]): string {
  const lone = findings.filter(({ kind }) => kind === 'absent').length;
  if (lone === 0) return '';
  return lone === findings.length ? ', d’un seul côté' : `, dont ${lone} d’un seul côté`;
}

/** What the comparison is, over its table. */
export function confrontationTitle({ kind, before, after }: Confrontation): string {
  return kind === 'restated'
    ? `Exercice ${exerciseOf(before)}\u00A0: son dépôt, puis l’exercice N-1 du dépôt ${exerciseOf(after)}`
    : `Exercice ${exerciseOf(before)}\u00A0: un dépôt, puis un autre pour la même clôture`;
}

/** What heads the column of each side. */
export function sideHeads({ kind, before, after }: Confrontation): [string, string] {
  if (kind === 'restated')
    return [
      `Déposé pour ${exerciseOf(before)}${entryWords(before)}`,
      `Redit par le dépôt ${exerciseOf(after)}${entryWords(after)}`,
    ];
  return [depositHead(before) + entryWords(before), depositHead(after) + entryWords(after)];
}

/** « Dépôt du 12/06/2025 » */
export function depositHead({ depositDate }: FiledAccounts): string {
  return depositDate === null ? 'Dépôt non daté' : `Dépôt du ${formatDay(depositDate)}`;
}

/** Both filings, in full. */
export function bothDeposits({ before, after }: Confrontation): string {
  return [before, after]
    .map((accounts) => {
      const keyed = accounts.keyedBy === 'agent' ? ` (${keyedByWords(accounts)})` : '';
      return `${depositWords(accounts)}, document\u00A0${accounts.filingId}${keyed}`;
    })
    .join('\u202F; ');
}

const typeWords: Readonly<Record<AccountsType, string>> = {
  C: 'complets',
  S: 'simplifiés',
  K: 'consolidés',
  B: 'de banque',
  A: 'd’assurance',
};

/** Why two filings are not compared; null when they are. */
export function hindranceWords({ hindrance, before, after }: Confrontation): string | null {
  if (hindrance === null) return null;
  if (hindrance === 'other_form' && before.type !== null && after.type !== null)
    return `la liasse a changé (comptes ${typeWords[before.type]}, puis ${typeWords[after.type]})\u00A0: aucune ligne ne se compare`;
  if (hindrance === 'other_currency') return 'les deux dépôts ne sont pas dans la même monnaie';
  if (hindrance === 'nothing_shared') return 'les deux dépôts n’ont aucun montant en commun à comparer';
  return 'le type de comptes de l’un des dépôts n’est pas connu';
}

/** Forms with lines read in one filing only: « 2052, 2053 dans le dépôt 2024 seulement ». */
export function oneSidedWords({ oneSided, kind, before, after }: Confrontation): string | null {
  if (oneSided.length === 0) return null;
  const forms = (side: 'before' | 'after') =>
    oneSided.filter((one) => one.in === side).map(({ form }) => form ?? 'codes inconnus');
  const where = (side: 'before' | 'after', accounts: FiledAccounts) =>
    forms(side).length === 0
      ? []
      : `${forms(side).join(', ')} dans le dépôt ${kind === 'restated' ? exerciseOf(accounts) : depositHead(accounts).replace('Dépôt ', '')} seulement`;
  return `Lignes non comparées, faute d’être saisies des deux côtés\u00A0: ${[...[where('before', before)].flat(), ...[where('after', after)].flat()].join('\u202F; ')}.`;
}

/** An amount to the euro; « absent » where there is none, for an empty cell is not a zero. */
export function sideAmount({ before, after }: Difference, side: 'before' | 'after'): string {
  const cell = side === 'before' ? before : after;
  return cell === null
    ? 'absent'
    : amountDigits(cell.value, '€') + thinSpace + currencySign(cell.source.accounts);
}

/**
 * « ligne saisie deux fois : 959 070 € et 1 090 000 € », for each filing whose amount is in doubt, named where the other
 * is too; null where the line is keyed once.
 */
export function doubtWords(
  difference: Difference,
  [before, after]: readonly [string, string],
): string | null {
  if (!isDoubtful(difference)) return null;
  const { keyings } = difference;
  const cell = difference.before ?? difference.after;
  const sign = cell === null ? '' : thinSpace + currencySign(cell.source.accounts);
  const sides = [
    { head: before, amounts: keyings.before },
    { head: after, amounts: keyings.after },
  ].filter(({ amounts }) => new Set(amounts).size > 1);
  return sides
    .map(({ head, amounts }) => {
      const times = timesKeyedWords(amounts.map((amount) => amountDigits(amount, '€') + sign));
      return `${sides.length > 1 ? `${head}, ` : ''}ligne saisie ${times}`;
    })
    .join('\u202F; ');
}

/** The difference with its sign; null where one side is absent. */
export function changeText({ change, before }: Difference): string | null {
  if (change === null || before === null) return null;
  return amountDigits(change, '€', 'changes') + thinSpace + currencySign(before.source.accounts);
}

/** « −14,7 % »; null where there is no base. */
export function percentText(difference: Difference): string | null {
  const percent = changePercent(difference);
  return percent === null ? null : formatPercent(percent, 1);
}

/** « 2050 · CO, net » */
export function lineAddress({ form, page, code, series }: Difference): string {
  return `${form ?? `page ${page}`} · ${code}${series === '' ? '' : `, ${series}`}`;
}

/** What is neither said among findings nor hidden: « 2 arrondis d’un euro, 1 case vide contre un zéro ». */
export function minorWords(minor: readonly Difference[]): string {
  const count = (kind: Difference['kind']) => minor.filter((one) => one.kind === kind).length;
  const [roundings, blanks] = [count('rounding'), count('blank')];
  return [
    ...(roundings === 0 ? [] : [`${roundings}\u00A0${roundings < 2 ? 'arrondi' : 'arrondis'} d’un euro`]),
    ...(blanks === 0
      ? []
      : [`${blanks}\u00A0${blanks < 2 ? 'case vide' : 'cases vides'} d’un côté, zéro de l’autre`]),
  ].join(', ');
}

/** « 412 montants comparés » */
export function comparedWords(count: number): string {
  return `${count}\u00A0${count < 2 ? 'montant comparé' : 'montants comparés'}`;
}
