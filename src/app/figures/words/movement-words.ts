import type { Movement } from '#domain/figures/movement.ts';
import type { FigureName } from '#domain/figures/names.ts';

type Grammar = { subject: string; becomes: string; ending: string };

/** How a figure is called, and agrees, where it may stand below zero. */
const grammars: Partial<Record<FigureName, Grammar>> = {
  valeur_ajoutee_bdf: { subject: 'valeur ajoutée', becomes: 'devient', ending: 've' },
  excedent_brut_exploitation: { subject: 'EBE', becomes: 'devient', ending: 'f' },
  capacite_autofinancement: { subject: 'CAF', becomes: 'devient', ending: 've' },
  capitaux_propres_et_assimiles: { subject: 'capitaux propres', becomes: 'deviennent', ending: 'fs' },
  fonds_roulement_net_global: { subject: 'FRNG', becomes: 'devient', ending: 'f' },
  besoin_en_fonds_de_roulement: { subject: 'BFR', becomes: 'devient', ending: 'f' },
  disponibilites: { subject: 'disponibilités', becomes: 'deviennent', ending: 'ves' },
};

const plain: Grammar = { subject: 'montant', becomes: 'devient', ending: 'f' };

/**
 * A movement in words, and whether they already tell how large it is. The result of an exercise is a profit or a
 * loss; other figures are positive or negative.
 *
 * @param previous the amount before, in euros.
 * @param size the change without its sign, with its unit: « 181 k€ ».
 */
export function movementWords(
  name: FigureName,
  movement: Exclude<Movement, 'percentage'>,
  { previous, size }: { previous: number; size: string },
): { words: string; tellsChange: boolean } {
  const words =
    name === 'resultat_exercice' ? resultWords(previous, size) : amountWords(name, previous, size);
  return { words: words[movement], tellsChange: tellingChange.has(movement) };
}

type Words = Record<Exclude<Movement, 'percentage'>, string>;

const tellingChange: ReadonlySet<Movement> = new Set(['unchanged', 'less_negative', 'more_negative']);

function amountWords(name: FigureName, previous: number, size: string): Words {
  const { subject, becomes, ending } = grammars[name] ?? plain;
  const negative = `négati${ending}`;
  return {
    unchanged: 'inchangé',
    appears: 'apparition',
    vanishes: previous < 0 ? 'revient à zéro' : 'tombe à zéro',
    becomes_negative: `${becomes} ${negative}`,
    becomes_positive: `${becomes} positi${ending}`,
    less_negative: `${subject} ${negative}, de ${size} moins ${negative}`,
    more_negative: `${subject} ${negative}, de ${size} plus ${negative}`,
  };
}

function resultWords(previous: number, size: string): Words {
  return {
    ...amountWords('resultat_exercice', previous, size),
    becomes_negative: previous > 0 ? 'bénéfice → perte' : 'devient négatif',
    becomes_positive: 'perte → bénéfice',
    less_negative: `perte réduite de ${size}`,
    more_negative: `perte accrue de ${size}`,
  };
}
