import type { Engine } from './load-engine.ts';
import type { ReadWord } from './word-table.ts';

/** A word that tesseract is less sure of is looked at again, alone: short codes and amounts are then mostly right. */
const sure = 60;
/** Pixels around it: letters that were cut at its edge come back. */
const margin = 10;
/** Sizes in pixels, at 300 dots an inch, of what can be a word that lies: neither a rule, nor a comb of boxes. */
const lying = { widest: 600, lowest: 12, highest: 120 };
/** How many times higher than wide a word that climbs is: the legends at the side of a form, read as rubble. */
const climbing = 1.5;

/** Looks again at the words of the image that the engine was least sure of, and leaves out what is no word. */
export function secondLook(engine: Engine, words: readonly ReadWord[]): ReadWord[] {
  return words.flatMap((word) => {
    if (word.confidence >= sure) return [word];
    const { left, top, width, height } = word;
    if (height > climbing * width) return [];
    if (width > lying.widest || height < lying.lowest || height > lying.highest) return [word];
    const again = engine.readLine({
      left: Math.max(0, left - margin),
      top: Math.max(0, top - margin),
      width: width + 2 * margin,
      height: height + 2 * margin,
    });
    const better = again.filter(({ confidence }) => confidence > word.confidence);
    const best = better.toSorted((one, other) => other.text.length - one.text.length)[0];
    return [best === undefined ? word : { ...word, text: best.text, confidence: best.confidence }];
  });
}
