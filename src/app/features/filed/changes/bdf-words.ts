import { catalogue } from '#domain/figures/catalogue.ts';
import {
  isBdfFinding,
  isCompared,
  type BdfConfrontation,
  type BdfVerdict,
  type ConfrontedFigure,
} from '#domain/filed/against-bdf/against-bdf.ts';
import { formulaOf } from '#domain/filed/figures/formulas.ts';

import { depositWords, keyedByWords } from '../../../filed/cell-words.ts';
import { formatAmount, formatChange } from '../../../format/amounts.ts';
import { formatDay, formatMonth } from '../../../format/dates.ts';
import { gapsWords } from './change-words.ts';

export const verdictWords: Readonly<Record<BdfVerdict, string>> = {
  same: 'même montant',
  differs: 'montants différents',
  only_bdf: 'absent du dépôt',
  only_filed: 'absent de la Banque de France',
  blank: 'absent d’un côté, zéro de l’autre',
  neither: 'absent des deux côtés',
  no_line: 'sans ligne équivalente dans cette liasse',
  no_form: 'formulaire non saisi par l’INPI',
  unread: 'non saisi par l’agent',
};

/** What the exercises of the Banque de France say otherwise than their filings; null where nothing differs. */
export function bdfSentence(confrontations: readonly BdfConfrontation[]): string | null {
  const found = confrontations.flatMap(({ closing, accounts, figures }) => {
    const count = figures.filter(isBdfFinding).length;
    return count === 0 ? [] : [{ closing, count, entered: accounts?.keyedBy === 'agent' }];
  });
  if (found.length === 0) return null;
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const closings = found.map(({ closing }) => formatMonth(closing)).join(', ');
  const entered = found.filter((one) => one.entered).length;
  const said =
    entered === 0
      ? ''
      : entered === found.length
        ? ', d’après votre saisie,'
        : ', en partie d’après votre saisie,';
  return `${gapsWords(count)} entre les dépôts${said} et la Banque de France (${closings})`;
}

/** The exercise, and the filing that it is set against. */
export function bdfTitle({ closing, accounts }: BdfConfrontation): string {
  return accounts === null
    ? formatMonth(closing)
    : `${formatMonth(closing)}\u00A0: ${depositWords(accounts)}${accounts.keyedBy === 'agent' ? `, ${keyedByWords(accounts)}` : ''}`;
}

/** What bears on the comparison of an exercise, or why there is none. */
export function bdfNotes({ hindrance, replaced, durations, accounts }: BdfConfrontation): string[] {
  const notes: string[] = [];
  if (hindrance === 'no_filing')
    notes.push('Aucun dépôt de comptes sociaux lu pour ce mois de clôture\u00A0: rien n’est comparé.');
  if (hindrance === 'other_type')
    notes.push('Comptes de banque, d’assurance ou de type inconnu\u00A0: aucune ligne ne se compare.');
  if (hindrance === 'other_currency')
    notes.push('Dépôt dans une autre monnaie que l’euro\u00A0: rien n’est comparé.');
  if (replaced.length > 0)
    notes.push(
      `${replaced.length + 1}\u00A0dépôts pour ce mois\u00A0: le plus récent est comparé (${accounts?.depositDate == null ? 'dépôt non daté' : `déposé le ${formatDay(accounts.depositDate)}`}).`,
    );
  if (durations !== null)
    notes.push(
      `Durées différentes\u00A0: ${durations.filed}\u00A0mois dans le dépôt, ${durations.bdf} à la Banque de France.`,
    );
  if (accounts?.keyedBy === 'agent')
    notes.push('Montants du dépôt saisis par l’agent\u00A0: ce qu’il n’a pas saisi n’est pas comparé.');
  if (accounts?.type === 'S' && hindrance === null)
    notes.push(
      'Comptes simplifiés\u00A0: les lignes du formulaire 2033 sont les plus proches, et peuvent regrouper davantage.',
    );
  return notes;
}

export function figureLabel({ name }: ConfrontedFigure): string {
  return catalogue.find((definition) => definition.name === name)?.label ?? name;
}

/** « 2057 · 08.VG.m2 (vide) + 08.VH.m2 » */
export function sourceLine({ name, empty }: ConfrontedFigure, { accounts }: BdfConfrontation): string {
  if (accounts === null || (accounts.type !== 'C' && accounts.type !== 'S')) return '';
  const terms = formulaOf(accounts.type, name);
  if (terms === null) return '';
  return terms.map(({ address }) => (empty.includes(address) ? `${address} (vide)` : address)).join(' + ');
}

export function bdfAmount(euros: number | null): string {
  return euros === null ? 'absent' : formatAmount(euros, '€');
}

export function bdfGap({ gap }: ConfrontedFigure): string {
  return gap === null ? '–' : formatChange(gap, '€');
}

/** What is folded: « Sans écart : 7 chiffres comparés, 6 non comparables », « 8 autres chiffres ». */
export function othersWords(others: readonly ConfrontedFigure[], found: number): string {
  if (found > 0) return `${others.length}\u00A0${others.length < 2 ? 'autre chiffre' : 'autres chiffres'}`;
  const compared = others.filter(isCompared).length;
  const rest = others.length - compared;
  const words = `Sans écart\u00A0: ${compared}\u00A0${compared < 2 ? 'chiffre comparé' : 'chiffres comparés'}`;
  return rest === 0 ? words : `${words}, ${rest}\u00A0${rest < 2 ? 'non comparable' : 'non comparables'}`;
}
