import { catalogue } from '../../figures/catalogue.ts';
import type { FigureDefinition, FiledOrigin } from '../../figures/definition.ts';
import { ratioName, type FigureName } from '../../figures/names.ts';

/** A figure taken from filed accounts: a line of the return, or a calculation of ours. */
export type FiledDefinition = Omit<FigureDefinition, 'origin'> & { origin: FiledOrigin };

type Own = { label: string; definition: string; origin: FiledOrigin };

const netValues =
  'En valeurs nettes, d’après le bilan déposé\u00A0: fonds de roulement moins besoin en fonds de roulement y font la trésorerie nette (CD + CF − EH).';

/** What the Banque de France works out, and what stands for it here: another calculation, under its own name. */
const own: Partial<Record<FigureName, Own>> = {
  valeur_ajoutee_bdf: {
    label: 'Valeur ajoutée',
    definition:
      'Valeur ajoutée au sens du plan comptable général\u00A0: elle n’est pas celle que la Banque de France calcule.',
    origin: { kind: 'pcg', formula: 'FL + FM + FN − FS − FT − FU − FV − FW (2052)' },
  },
  excedent_brut_exploitation: {
    label: 'Excédent brut d’exploitation',
    definition:
      'Excédent brut d’exploitation (EBE) au sens du plan comptable général\u00A0: la valeur ajoutée et les subventions d’exploitation, moins les impôts et taxes et les charges de personnel.',
    origin: { kind: 'pcg', formula: 'valeur ajoutée + FO − FX − FY − FZ (2052)' },
  },
  capacite_autofinancement: {
    label: 'Capacité d’autofinancement',
    definition:
      'Capacité d’autofinancement (CAF)\u00A0: le résultat courant sans ses dotations ni ses reprises, avec les opérations exceptionnelles de gestion, la participation et l’impôt. Le formulaire 2033 ne permet pas de la calculer.',
    origin: {
      kind: 'pcg',
      formula: 'GW − FP + GA + GB + GC + GD − GM + GQ + HA − HE − HJ − HK (2052 et 2053)',
    },
  },
  fonds_roulement_net_global: {
    label: 'Fonds de roulement net global',
    definition: `Fonds de roulement net global (FRNG)\u00A0: ressources stables moins actif immobilisé. ${netValues} Le formulaire 2033 ne permet pas de le calculer.`,
    origin: {
      kind: 'pcg',
      formula: 'DL + DO + DR + DS + DT + DU + DV − EH (2051) − AA − BJ − CW − CM (2050, net)',
    },
  },
  besoin_en_fonds_de_roulement: {
    label: 'Besoin en fonds de roulement',
    definition: `Besoin en fonds de roulement (BFR)\u00A0: ce que le cycle d’exploitation immobilise. ${netValues}`,
    origin: {
      kind: 'pcg',
      formula: 'CJ − CD − CF + CN (2050, net) − DW − DX − DY − DZ − EA − EB − ED (2051)',
    },
  },
  total_dettes_stables: {
    label: 'Dettes stables',
    definition:
      'Endettement à plus d’un an envers les porteurs d’obligations et les établissements de crédit.',
    origin: { kind: 'bilanscope', formula: 'DS + DT + DU (2051) − VG2 − VH2 (2057)' },
  },
  [ratioName]: {
    label: 'FRNG / BFR',
    definition:
      'Part du besoin en fonds de roulement couverte par le fonds de roulement net global, en pourcentage.',
    origin: { kind: 'bilanscope', formula: 'FRNG × 100 ÷ BFR, si aucun des deux n’est négatif' },
  },
};

/** The figures of the seed as filed accounts give them, in the same order. */
export const filedCatalogue: readonly FiledDefinition[] = catalogue.map(filedDefinition);

function filedDefinition({ origin, ...definition }: FigureDefinition): FiledDefinition {
  const calculated = own[definition.name];
  if (calculated !== undefined) return { ...definition, ...calculated };
  return definition.name === 'disponibilites'
    ? {
        ...definition,
        definition: 'Disponibilités, nettes de dépréciations.',
        origin: { kind: 'line', line: 'CF', form: '2050' },
      }
    : { ...definition, origin: origin.kind === 'line' ? origin : unforeseen(definition.name) };
}

function unforeseen(name: FigureName): never {
  throw new Error(`${name} has no line of the return, and no calculation of ours`);
}
