import { formatDecimal } from '../../format/decimal.ts';
import type { Straightening } from '../rotations/page-turns.ts';

/** Degrees under which lines are straight to the eye. */
const unseen = 0.1;

/** Whether a page needs nothing: its lines lie. */
export function isUpright({ turn, tilt }: Straightening): boolean {
  return turn === 0 && Math.abs(tilt) < unseen;
}

/** What was done to make a page upright, in a sentence: « Page redressée de 1,2°. ». Null: nothing could be measured. */
export function straightenWords(how: Straightening | null): string {
  if (how === null) return 'Aucune ligne n’a été reconnue sur cette page\u00A0: elle reste telle quelle.';
  if (isUpright(how)) return 'Cette page est déjà droite.';
  const turned = turnWords[how.turn];
  if (Math.abs(how.tilt) < unseen) return `Page tournée ${turned}.`;
  const tilted = `redressée de ${formatDecimal(Math.abs(how.tilt), { fewest: 1, most: 1 })}°`;
  return how.turn === 0 ? `Page ${tilted}.` : `Page tournée ${turned} et ${tilted}.`;
}

const turnWords: Readonly<Record<Straightening['turn'], string>> = {
  0: '',
  90: 'd’un quart de tour vers la droite',
  180: 'd’un demi-tour',
  270: 'd’un quart de tour vers la gauche',
};
