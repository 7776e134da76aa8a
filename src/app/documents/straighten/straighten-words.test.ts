import { expect, test } from 'vitest';

import type { Straightening } from '../rotations/page-turns.ts';
import { straightenWords } from './straighten-words.ts';

test.for<[Straightening | null, string]>([
  [{ turn: 0, tilt: -1.2 }, 'Page redressée de 1,2°.'],
  [{ turn: 90, tilt: 0.05 }, 'Page tournée d’un quart de tour vers la droite.'],
  [{ turn: 270, tilt: 0.35 }, 'Page tournée d’un quart de tour vers la gauche et redressée de 0,4°.'],
  [{ turn: 180, tilt: 0 }, 'Page tournée d’un demi-tour.'],
  [{ turn: 0, tilt: -0.05 }, 'Cette page est déjà droite.'],
])('%j is told', ([how, words]) => {
  expect(straightenWords(how)).toBe(words);
});

test('a page without lines is told to stay as it is', () => {
  expect(straightenWords(null)).toMatch(/telle quelle/);
});
