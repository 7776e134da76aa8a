import fc from 'fast-check';
import { expect, test } from 'vitest';

import { skewOf, type GreyPage } from './skew.ts';
import { drawnPage, text } from './testing/drawn-page.ts';
import { uprightOf } from './upright.ts';

const skew = ({ grey, width, height }: GreyPage) => skewOf(grey, width, height);

test('the angle of a text is measured to a tenth of a degree, either way', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.integer({ min: 8, max: 16 }),
      (angle, size) => {
        const measured = skew(drawnPage({ angle, size, lines: text }));
        expect(Math.abs((measured ?? 99) - angle)).toBeLessThan(0.1);
      },
    ),
    { numRuns: 20 },
  );
});

test('pale print, coloured paper and the black edges of a scanner change nothing', () => {
  const page = drawnPage({ angle: 1.7, size: 11, lines: text, ink: '#777', paper: '#ded9cc', blackEdge: 12 });
  expect(Math.abs((skew(page) ?? 99) - 1.7)).toBeLessThan(0.1);
});

test('what holds no line has no angle', () => {
  expect(skew(drawnPage({ angle: 0, size: 11, lines: [] }))).toBeNull();
  expect(skew(drawnPage({ angle: 0, size: 11, lines: ['12'] }))).toBeNull();
  expect(uprightOf(drawnPage({ angle: 0, size: 11, lines: [] }))).toBeNull();
});

test.for([0, 90, 180, 270] as const)('a text seen turned by %i° is set upright', (turn) => {
  const page = drawnPage({ angle: (360 - turn) % 360, size: 11, lines: text });
  expect(uprightOf(page)?.turn).toBe(turn);
});

test('a sideways page that is askew besides is made upright at once', () => {
  const page = drawnPage({ angle: 270 + 1.5, size: 11, lines: text });
  const upright = uprightOf(page);
  expect(upright?.turn).toBe(90);
  expect(Math.abs((upright?.tilt ?? 99) + 1.5)).toBeLessThan(0.1);
});

test('a line or two are too little to turn a page for', () => {
  const page = drawnPage({ angle: 0, size: 20, lines: ['Feuille 1', 'Annexe'] });
  expect(uprightOf(page)?.turn ?? 0).toBe(0);
});

test('a table of figures between rules stays upright', () => {
  const lines = Array.from({ length: 30 }, (_, row) => `AB ${row}${row}5 412   1 208 33${row}   ${row} 006`);
  const page = drawnPage({ angle: 0, size: 11, lines, rules: true });
  expect(uprightOf(page)?.turn).toBe(0);
});
