import { expect, test } from 'vitest';

import { moveOf, nextSpot, type Spot } from './grid-keys.ts';

function field(value: string, from: number, to = from): HTMLInputElement {
  const input = document.createElement('input');
  input.value = value;
  input.setSelectionRange(from, to);
  return input;
}

const key = (key: string, shiftKey = false) => ({ key, shiftKey });

test('Enter and the vertical arrows go from row to row', () => {
  const input = field('12', 1);
  expect(moveOf(key('Enter'), input)).toBe('down');
  expect(moveOf(key('Enter', true), input)).toBe('up');
  expect(moveOf(key('ArrowDown'), input)).toBe('down');
  expect(moveOf(key('ArrowUp'), input)).toBe('up');
  expect(moveOf(key('5'), input)).toBeNull();
});

test('left and right move in the text before they leave it', () => {
  expect(moveOf(key('ArrowRight'), field('123', 1))).toBeNull();
  expect(moveOf(key('ArrowRight'), field('123', 3))).toBe('right');
  expect(moveOf(key('ArrowLeft'), field('123', 3))).toBeNull();
  expect(moveOf(key('ArrowLeft'), field('123', 0))).toBe('left');
  expect(moveOf(key('ArrowRight'), field('123', 0, 3))).toBe('right');
  expect(moveOf(key('ArrowRight'), field('123', 0, 2))).toBeNull();
  expect(moveOf(key('ArrowRight', true), field('123', 3))).toBeNull();
});

test('a button of the grid keeps Enter, and gives the arrows', () => {
  const button = document.createElement('button');
  expect(moveOf(key('Enter'), button)).toBeNull();
  expect(moveOf(key('ArrowLeft'), button)).toBe('left');
});

test('rows that lack the column are skipped, and the edges stop', () => {
  const lacking = (spot: Spot) => !(spot.column === 1 && spot.row === 1) && spot.column < 2;
  expect(nextSpot({ row: 0, column: 1 }, 'down', 3, lacking)).toEqual({ row: 2, column: 1 });
  expect(nextSpot({ row: 2, column: 1 }, 'up', 3, lacking)).toEqual({ row: 0, column: 1 });
  expect(nextSpot({ row: 2, column: 0 }, 'down', 3, lacking)).toBeNull();
  expect(nextSpot({ row: 0, column: 0 }, 'left', 3, lacking)).toBeNull();
  expect(nextSpot({ row: 0, column: 0 }, 'right', 3, lacking)).toEqual({ row: 0, column: 1 });
  expect(nextSpot({ row: 0, column: 1 }, 'right', 3, lacking)).toBeNull();
});
