import { places, sameCode, type CellAddress, type FiledAccounts } from '#domain/filed/accounts.ts';
import { differencesOf, mayBeRounding, type Check, type Difference } from '#domain/filed/checks/checks.ts';
import { meaningOfLine } from '#domain/liasse/line.ts';

import { formatAmount, formatChange } from '../../format/amounts.ts';

/** « 110 égalités vérifiées sur 112, 2 écarts dont 1 d’arrondi, 5 non vérifiables » */
export function arithmeticWords(checks: readonly Check[]): string {
  const count = (outcome: Check['outcome']) => checks.filter((check) => check.outcome === outcome).length;
  const [verified, differing, unchecked] = [count('verified'), count('differs'), count('not-checkable')];
  const all = verified + differing;
  if (all === 0) return 'Aucune égalité à vérifier';
  return [
    `${verified}\u00A0${verified < 2 ? 'égalité vérifiée' : 'égalités vérifiées'} sur ${all}`,
    ...(differing === 0 ? [] : [gapsWords(differing, differencesOf(checks).filter(mayBeRounding).length)]),
    ...(unchecked === 0 ? [] : [`${unchecked}\u00A0${unchecked < 2 ? 'non vérifiable' : 'non vérifiables'}`]),
  ].join(', ');
}

/** « 1 écart », « 2 écarts dont 1 d’arrondi » */
function gapsWords(count: number, roundings: number): string {
  if (count === 1) return roundings === 1 ? '1\u00A0écart d’arrondi' : '1\u00A0écart';
  const all = `${count}\u00A0écarts`;
  return roundings === 0 ? all : `${all} dont ${roundings} d’arrondi`;
}

/** What differs, in one sentence: both numbers and the difference. */
export function differenceWords(difference: Difference): string {
  const { result, sum, gap } = difference;
  const told = `${formatAmount(result.value, '€')} déposés, ${formatAmount(sum, '€')} par le calcul\u00A0: écart de ${formatChange(gap, '€')}`;
  return mayBeRounding(difference) ? `${told}, que des arrondis suffisent à expliquer.` : `${told}.`;
}

/** A cell as accountants cite it, with what its column is: « CO · net N (m3) ». */
export function citation(
  { type, lines }: FiledAccounts,
  address: CellAddress,
): {
  form: string;
  code: string;
  label: string;
  column: string;
} {
  const [page = '', code = '', column = ''] = address.split('.');
  const meaning = meaningOfLine(type, page, code);
  const place = places.find((place) => column === `m${place + 1}`) ?? 0;
  const keyed = lines.find((line) => line.page === page && sameCode(line.code, code));
  return {
    form: meaning?.form ?? `page ${page}`,
    code: keyed?.code ?? code,
    label: meaning?.label ?? '',
    column: `${meaning?.columns[place] ?? 'colonne'} (${column})`,
  };
}

/** The cells of a sum that were empty: « AB, AH et AL (net N, m3) »; null when none was. */
export function emptyCellsWords(accounts: FiledAccounts, { terms }: Check): string | null {
  const empty = terms.filter(({ cell }) => cell === null).map(({ address }) => citation(accounts, address));
  if (empty.length === 0) return null;
  const names = empty.map(({ code, column }) => ({ code, column }));
  const columns = new Set(names.map(({ column }) => column));
  const [only] = columns;
  const words =
    columns.size === 1
      ? `${names.map(({ code }) => code).join(', ')}, ${only}`
      : names.map(({ code, column }) => `${code} ${column}`).join(', ');
  return empty.length === 1
    ? `Case vide, comptée pour rien\u00A0: ${words}.`
    : `Cases vides, comptées pour rien\u00A0: ${words}.`;
}

const uncheckedReasons = {
  result: 'la case du résultat est vide',
  terms: 'les cases du détail sont toutes vides',
  unread: 'l’agent n’a pas saisi toutes les cases du détail',
} as const;

/** Why an equality could not be checked. */
export function uncheckedWords(check: Check & { outcome: 'not-checkable' }): string {
  return uncheckedReasons[check.empty];
}

/** Rules of one name and source, with how many of their equalities there are. */
export function grouped(checks: readonly Check[]): { name: string; source: string; count: number }[] {
  const groups = Map.groupBy(checks, ({ rule }) => `${rule.name} ${rule.source}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ name: first.rule.name, source: first.rule.source, count: own.length }];
  });
}
