import { expect, test } from 'vitest';

import { waitWords } from './wait-words.ts';

test.each([
  [0, 12, 'Le quota de la source est atteint, votre demande est la prochaine, encore 12 s environ'],
  [1, 60, '1 demande passe avant la vôtre, encore 60 s environ'],
  [3, 12, '3 demandes passent avant la vôtre, encore 12 s environ'],
  [3, 0, '3 demandes passent avant la vôtre, encore 1 s environ'],
])('%i ahead, %i seconds', (ahead, seconds, words) => {
  expect(waitWords({ ahead, seconds }).replaceAll(/\s/g, ' ')).toBe(words);
});
