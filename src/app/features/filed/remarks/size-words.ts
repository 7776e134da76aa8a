import type { FilingView } from '#contract/filings.ts';
import type { ExerciseSize } from '#domain/company-size/exercise-size.ts';
import type { Measure } from '#domain/company-size/measures.ts';
import type { SizeFinding, Untold } from '#domain/company-size/size-question.ts';
import type { Criterion, SizeCategory } from '#domain/company-size/thresholds.ts';

import { amountDigits, formatAmount } from '../../../format/amounts.ts';
import { formatDay } from '../../../format/dates.ts';

/** Singular, with its article, and plural. */
export const categoryNames: Readonly<Record<SizeCategory, { one: string; many: string }>> = {
  micro: { one: 'une micro-entreprise', many: 'micro-entreprises' },
  small: { one: 'une petite entreprise', many: 'petites entreprises' },
  medium: { one: 'une moyenne entreprise', many: 'moyennes entreprises' },
};

export const criterionNames: Readonly<Record<Criterion, string>> = {
  balance: 'Total du bilan',
  turnover: 'Chiffre d’affaires net',
  headcount: 'Effectif moyen',
};

const rights: Readonly<Record<SizeCategory, { restricted: string; article: string }>> = {
  micro: { restricted: 'Le dépôt est confidentiel', article: 'C. com., art. L. 232-25, al. 1' },
  small: {
    restricted: 'Le compte de résultat du dépôt est confidentiel',
    article: 'C. com., art. L. 232-25, al. 2',
  },
  medium: {
    restricted: 'Le dépôt n’est publié qu’en version simplifiée',
    article: 'C. com., art. L. 232-25, al. 3',
  },
};

/** « clos le 31/12/2025 » */
export function closingWords({ closingDate }: Pick<FilingView, 'closingDate'>): string {
  return closingDate === null ? 'sans date de clôture' : `clos le ${formatDay(closingDate)}`;
}

/** « l’exercice clos le 31/12/2025 », « les exercices clos le 31/12/2025, le 31/12/2024 et le 31/12/2023 » */
export function closingsWords(findings: readonly Pick<SizeFinding<FilingView>, 'filing'>[]): string {
  const [first, ...others] = findings.map(({ filing }) => filing);
  if (first === undefined) return '';
  if (others.length === 0) return `l’exercice ${closingWords(first)}`;
  const days = [first, ...others].map((filing) => closingWords(filing).replace(/^clos /, ''));
  return `les exercices clos ${days.slice(0, -1).join(', ')} et ${days.at(-1) ?? ''}`;
}

/** The question that a size raises: what was asked for, what the accounts tell, what to ask. */
export function questionWords(category: SizeCategory): { facts: string; ask: string } {
  const { restricted, article } = rights[category];
  const { one, many } = categoryNames[category];
  return {
    facts:
      `${restricted}, ce que la loi permet aux ${many} (${article})\u202F; d’après les deux exercices déposés, ` +
      `celui du dépôt et le précédent, deux au moins des trois seuils d’${one} sont dépassés.`,
    ask:
      'À demander\u00A0: la déclaration de confidentialité jointe au dépôt, la taille retenue par l’entreprise ' +
      '(total du bilan, chiffre d’affaires, effectif moyen) et les exercices sur lesquels elle se fonde.',
  };
}

const untold: Readonly<Record<Untold, string>> = {
  'right-unknown': 'la source ne dit pas quelle confidentialité a été demandée au titre de la taille',
  'not-keyed': 'ses comptes ne sont pas lus',
  'thresholds-unknown': 'les seuils applicables ne se déduisent pas de ce qui est déposé',
  'one-exercise': 'un seul exercice est connu, il en faut deux',
  'criteria-unknown': 'moins de deux critères sur trois sont déposés et concordants',
};

export function untoldWords(why: Untold): string {
  return untold[why];
}

/** A criterion as it is compared: « 1 080 000 € », « 11 ». */
export function measureWords(criterion: Criterion, value: number): string {
  return criterion === 'headcount' ? amountDigits(value, '€') : formatAmount(Math.round(value), '€');
}

/** Why a criterion is unknown, or how a turnover was brought to a year; null when there is nothing to add. */
export function measureNote({ unknown, asFiled }: Measure): string | null {
  if (unknown === 'not-filed') return 'non déposé';
  if (unknown === 'duration-unknown') return 'durée de l’exercice inconnue';
  return asFiled === null
    ? null
    : `${formatAmount(asFiled.euros, '€')} sur ${asFiled.months}\u00A0mois, ramenés à douze`;
}

/** « Exercice clos le 31/12/2025, 12 mois » */
export function exerciseWords({ closing, months }: ExerciseSize): string {
  return `Exercice clos le ${formatDay(closing)}, ${months === null ? 'durée inconnue' : `${months}\u00A0mois`}`;
}

/** What the accounts filed cannot tell of the right to confidentiality. */
export function beyondWords(category: SizeCategory, detailTold: boolean): string[] {
  const excluded =
    'Quelle que soit leur taille, n’ont pas ce droit\u00A0: établissements de crédit et sociétés de financement, ' +
    'entreprises d’assurance et mutuelles, sociétés cotées, entités qui font appel à la générosité publique ' +
    '(C. com., art. L. 123-16-2)';
  return [
    'L’effectif à retenir est la moyenne des salariés de l’exercice\u202F; celui de la liasse est déclaré par l’entreprise.',
    'Un dépôt rectificatif, ou une confidentialité retirée depuis, peut ne pas être encore connu ici.',
    category === 'micro'
      ? `${excluded}, et sociétés dont l’activité est de gérer des titres de participation et des valeurs mobilières.`
      : `${excluded}, et sociétés d’un groupe au sens de l’article L. 233-16.`,
    ...(category === 'small' && !detailTold
      ? [
          'La source dit «\u00A0partiellement confidentiel\u00A0» sans dire quelle partie\u00A0: le compte de résultat est supposé. ' +
            'Pour une publication simplifiée, les seuils seraient ceux d’une moyenne entreprise.',
        ]
      : []),
  ];
}
