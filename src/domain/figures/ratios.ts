import { ordinaryMonths } from './annual-basis.ts';
import type { FigureName } from './names.ts';

type Values = Readonly<Record<FigureName, { value: number | null }>>;

/** Why a ratio is not given for an exercise. */
export type RatioRefusal = 'term_absent' | 'term_negative' | 'divisor_not_positive' | 'not_twelve_months';

/** A ratio of two figures received, under its own name: nobody else's, and no threshold. */
export type RatioDefinition = {
  key: string;
  label: string;
  numerator: FigureName;
  divisor: FigureName;
  /** Percent, or years of the divisor. */
  unit: 'percent' | 'years';
  /** Whether a numerator below zero makes it mean nothing. */
  refusesNegative: boolean;
};

/** Those that the 21 figures truly allow. Aggregates of the Banque de France stay within its own figures. */
export const ratioDefinitions: readonly RatioDefinition[] = [
  ratio('valeur_ajoutee_bdf', 'chiffre_affaires_ht', 'Valeur ajoutée (BdF) ÷ chiffre d’affaires'),
  ratio('excedent_brut_exploitation', 'chiffre_affaires_ht', 'EBE (BdF) ÷ chiffre d’affaires'),
  ratio('capacite_autofinancement', 'chiffre_affaires_ht', 'CAF (BdF) ÷ chiffre d’affaires'),
  ratio('resultat_exercice', 'chiffre_affaires_ht', 'Résultat ÷ chiffre d’affaires'),
  ratio('capitaux_propres_et_assimiles', 'total_passif', 'Capitaux propres ÷ total du passif'),
  {
    ...ratio('total_dettes_stables', 'capacite_autofinancement', 'Dettes stables ÷ CAF (BdF)'),
    unit: 'years',
    refusesNegative: true,
  },
];

function ratio(numerator: FigureName, divisor: FigureName, label: string): RatioDefinition {
  return {
    key: `${numerator}/${divisor}`,
    label,
    numerator,
    divisor,
    unit: 'percent',
    refusesNegative: false,
  };
}

/**
 * A ratio of one exercise: percent, or years. Both terms are of the same exercise, so that its duration does not
 * matter, save where a debt is set against what twelve months bring.
 */
export function ratioOf(
  { numerator, divisor, unit, refusesNegative }: RatioDefinition,
  { figures, durationMonths }: { figures: Values; durationMonths: number | null },
): { value: number } | { refused: RatioRefusal } {
  const [above, below] = [figures[numerator].value, figures[divisor].value];
  if (above === null || below === null) return { refused: 'term_absent' };
  if (below <= 0) return { refused: 'divisor_not_positive' };
  if (refusesNegative && above < 0) return { refused: 'term_negative' };
  if (unit === 'percent') return { value: (above * 100) / below };
  return durationMonths !== null && durationMonths !== ordinaryMonths
    ? { refused: 'not_twelve_months' }
    : { value: above / below };
}
