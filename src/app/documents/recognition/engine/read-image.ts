import type { Word } from '#domain/page-text/page-text.ts';

import type { Straightening } from '../../rotations/page-turns.ts';
import { uprightOf } from '../../straighten/upright.ts';
import { isBlank, reduced, type GreyImage } from './grey-image.ts';
import type { Engine } from './load-engine.ts';
import { rowsOf } from './rows.ts';
import { secondLook } from './second-look.ts';
import { greyPage, wordBefore } from './straight-page.ts';
import type { ReadWord } from './word-table.ts';

/** How many times the image is larger than what its slope and its ink are measured on: 300 to 100 dots an inch. */
const coarser = 3;
/** Degrees from which a page is set straight before it is read: from 2, amounts are lost; under a third, rows hold. */
const askew = 0.3;
/** Where the words of a page that was turned are less sure than this on average, it may have been upright. */
const doubtful = 60;

const asItIs: Straightening = { turn: 0, tilt: 0 };

/** The words of a page, row by row, as fractions of the image; none where it has no ink. */
export function readImage(engine: Engine, image: ImageBitmap): Word[][] {
  const grey = greyPage(image, asItIs);
  const coarse = reduced(grey, coarser);
  if (isBlank(coarse)) return [];
  const measured = uprightOf({ grey: coarse.pixels, width: coarse.width, height: coarse.height }) ?? asItIs;
  const how = Math.abs(measured.tilt) < askew ? { ...measured, tilt: 0 } : measured;
  const straight = how.turn === 0 && how.tilt === 0 ? grey : greyPage(image, how);
  const words = wordsOf(engine, straight);
  if (how.turn === 0 || confidenceOf(words) >= doubtful) return placed(words, straight, how);
  const other = wordsOf(engine, grey);
  return confidenceOf(other) > confidenceOf(words)
    ? placed(other, grey, asItIs)
    : placed(words, straight, how);
}

function wordsOf(engine: Engine, image: GreyImage): ReadWord[] {
  engine.take(image);
  return secondLook(engine, engine.readAll());
}

function placed(words: readonly ReadWord[], image: GreyImage, how: Straightening): Word[][] {
  return rowsOf(words).map((row) => row.map((word) => wordBefore(word, image, how)));
}

/** The mean over the letters: rubble is made of short words. */
function confidenceOf(words: readonly ReadWord[]): number {
  let [sum, letters] = [0, 0];
  for (const { confidence, text } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}
