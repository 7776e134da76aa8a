import { expect, test } from 'vitest';

import { rowsOf } from './rows.ts';
import { wordsOfTable } from './word-table.ts';

const row = (...cells: readonly (string | number)[]): string => cells.join('\t');

test('the words of tesseract’s table are its rows of level 5 that hold a text', () => {
  const table = [
    row(
      'level',
      'page_num',
      'block_num',
      'par_num',
      'line_num',
      'word_num',
      'left',
      'top',
      'width',
      'height',
      'conf',
      'text',
    ),
    row(1, 1, 0, 0, 0, 0, 0, 0, 2480, 3508, -1, ''),
    row(5, 1, 2, 1, 3, 1, 100, 200, 50, 20, '96.4', 'Total'),
    row(5, 1, 2, 1, 3, 2, 160, 200, 50, 20, '12.1', ' '),
  ].join('\n');
  expect(wordsOfTable(table)).toEqual([
    { line: '1 2 1 3', left: 100, top: 200, width: 50, height: 20, confidence: 96, text: 'Total' },
  ]);
});

test('a label and its amounts are one row, though they were read in columns', () => {
  const word = (line: string, left: number, top: number, text: string) => ({
    line,
    left,
    top,
    width: 80,
    height: 20,
    confidence: 90,
    text,
  });
  const words = [
    word('labels 1', 0, 100, 'Stocks'),
    word('labels 2', 0, 140, 'Créances'),
    word('amounts 1', 500, 103, '1 002'),
    word('amounts 2', 500, 138, '7 654'),
    word('second line of the label', 0, 114, 'nets'),
  ];
  expect(rowsOf(words).map((line) => line.map(({ text }) => text))).toEqual([
    ['Stocks', '1 002'],
    ['nets'],
    ['Créances', '7 654'],
  ]);
});
