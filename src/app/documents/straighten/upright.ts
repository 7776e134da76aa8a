import type { Straightening } from '../rotations/page-turns.ts';
import { aboveAndBelow, gapsAlong, inkOf } from './ink.ts';
import { skewOf, type GreyPage } from './skew.ts';

/** How much wider the gaps along the rows must be than those along the columns for a page to be sideways. */
const surelySideways = 1.25;

/** How much more ink must hang below the lines than stand above them for a page that lies right to be turned over. */
const surelyUpsideDown = 1.2;

/**
 * What makes a page upright. Letters stand closer to each other along a line than lines to each other; and of what
 * leaves a line of small letters, French has more above (b, d, é, capitals) than below (p, q, g).
 *
 * @returns null where nothing on the page lies in lines; nothing to be turned is `{ turn: 0, tilt: 0 }`.
 */
export function uprightOf(page: GreyPage): Straightening | null {
  const turned = turnedRight(page);
  const [along, across] = [gapsAlong(inkOf(page)), gapsAlong(inkOf(turned))];
  const sideways = along !== null && across !== null && along > surelySideways * across;
  const lying = sideways ? turned : page;
  const skew = skewOf(lying.grey, lying.width, lying.height);
  if (skew === null) return null;
  const { above, below } = aboveAndBelow(inkOf(lying), skew);
  const upsideDown = below > (sideways ? 1 : surelyUpsideDown) * above;
  // A minus before nothing would make a zero of its own.
  return { turn: turnOf(sideways, upsideDown), tilt: skew === 0 ? 0 : -skew };
}

function turnOf(sideways: boolean, upsideDown: boolean): Straightening['turn'] {
  if (sideways) return upsideDown ? 270 : 90;
  return upsideDown ? 180 : 0;
}

function turnedRight({ grey, width, height }: GreyPage): GreyPage {
  const seen = new Uint8Array(grey.length);
  for (let row = 0; row < width; row += 1)
    for (let column = 0; column < height; column += 1)
      seen[row * height + column] = grey[(height - 1 - column) * width + row] ?? 0;
  return { grey: seen, width: height, height: width };
}
