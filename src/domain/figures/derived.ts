import { itemisedLiabilities, netTreasury, remainderOf } from './balance-sheet.ts';
import type { OwnOrigin, Theme } from './definition.ts';
import type { FigureName } from './names.ts';

/** Amounts that no source gives and that Bilanscope works out of those received. */
export const derivedNames = ['net_treasury', 'remainder'] as const;

export type DerivedName = (typeof derivedNames)[number];

type Values = Readonly<Record<FigureName, { value: number | null }>>;

export type DerivedDefinition = {
  name: DerivedName;
  /** Always shown with « calcul Bilanscope ». */
  label: string;
  theme: Theme;
  measure: 'stock';
  definition: string;
  origin: OwnOrigin;
  /** What is added, and what is taken away. */
  terms: readonly { name: FigureName; sign: 1 | -1 }[];
  /** Whether an absent term leaves the amount as it is (it then stands within it), or makes it unknown. */
  absentTerms: 'within' | 'unknown';
};

export const derivedFigures: readonly DerivedDefinition[] = [
  {
    name: 'net_treasury',
    label: 'Trésorerie nette',
    theme: 'balance',
    measure: 'stock',
    definition:
      'Ce que le fonds de roulement laisse une fois le besoin en fonds de roulement couvert. La Banque de France ne la donne pas\u202F; ses disponibilités sont avant concours bancaires, et d’autres placements peuvent expliquer l’écart.',
    origin: {
      kind: 'bilanscope',
      formula: 'fonds de roulement net global − besoin en fonds de roulement',
    },
    terms: [
      { name: 'fonds_roulement_net_global', sign: 1 },
      { name: 'besoin_en_fonds_de_roulement', sign: -1 },
    ],
    absentTerms: 'unknown',
  },
  {
    name: 'remainder',
    label: 'Non ventilé par la Banque de France',
    theme: 'total',
    measure: 'stock',
    definition:
      'Ce qui reste du total du passif une fois retirées les lignes que la Banque de France détaille\u00A0: dettes fournisseurs, fiscales et sociales, avances, produits constatés d’avance, et toute ligne non transmise.',
    origin: {
      kind: 'bilanscope',
      formula:
        'total du passif − capitaux propres − autres fonds propres − provisions − emprunts et dettes financières',
    },
    terms: [
      { name: 'total_passif', sign: 1 },
      ...itemisedLiabilities.map((name) => ({ name, sign: -1 as const })),
    ],
    absentTerms: 'within',
  },
];

const byName = new Map(derivedFigures.map((definition) => [definition.name, definition]));

/** The definition of a derived figure; every name has one. */
export function derivedDefinitionOf(name: DerivedName): DerivedDefinition {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`No definition of ${name}`);
  return found;
}

/** A derived figure of one exercise, in euros; null when what it takes was not received. */
export function derivedValue(name: DerivedName, figures: Values): number | null {
  return name === 'net_treasury' ? netTreasury(figures) : (remainderOf(figures)?.value ?? null);
}
