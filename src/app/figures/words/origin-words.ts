import type { FigureDefinition, FiledOrigin, Origin, OwnOrigin, Theme } from '#domain/figures/definition.ts';

export const themeTitles: Readonly<Record<Theme, string>> = {
  activity: 'Activité',
  equity: 'Fonds propres et provisions',
  debt: 'Endettement',
  balance: 'Équilibre financier',
  total: 'Total du bilan',
};

/** Where any figure shown may come from. */
export type ShownOrigin = Origin | OwnOrigin | FiledOrigin;

/** The few characters that tell, beside a figure, where it comes from: « FL · 2052 ». */
export function originLabel(origin: ShownOrigin): string {
  if (origin.kind === 'line') return `${origin.line} · ${origin.form}`;
  const labels = {
    formula: 'formule',
    bdf: 'calcul BdF',
    bilanscope: 'calcul Bilanscope',
    pcg: 'calcul Bilanscope (PCG)',
  };
  return labels[origin.kind];
}

/** The same as a sentence. */
export function originSentence(origin: ShownOrigin): string {
  if (origin.kind === 'line') {
    const lines = origin.line.includes('+') ? 'Somme des lignes' : 'Ligne';
    return `${lines} ${origin.line} du formulaire ${origin.form} de la liasse fiscale.`;
  }
  if (origin.kind === 'formula') return `Formule de la Banque de France\u00A0: ${origin.formula}.`;
  if (origin.kind === 'bilanscope') return `Calcul Bilanscope\u00A0: ${origin.formula}.`;
  if (origin.kind === 'pcg')
    return `Calcul Bilanscope, d’après le plan comptable général (PCG)\u00A0: ${origin.formula}.`;
  return 'Calcul propre à la Banque de France, dont elle ne publie pas la formule avec ce service.';
}

/** What kind of number it is, which decides how years may be compared. */
export function measureSentence(measure: FigureDefinition['measure']): string {
  return {
    flow: 'Cumul de l’exercice\u00A0: il dépend de sa durée.',
    stock: 'Situation au jour de la clôture.',
    ratio: 'Rapport de deux situations au jour de la clôture, en pourcentage.',
  }[measure];
}
