import { expect, test } from 'vitest';

import type { PageText } from '#domain/page-text/page-text.ts';

import { durationWords, isRead, leftWords, readWords, type Known } from './state-words.ts';

const word = { text: 'a', left: 0, top: 0, width: 0.1, height: 0.1, confidence: null };

function known(pages: PageText['origin'][], held: Partial<Known['held']> | null): Known {
  const texts = new Map(
    pages.map((origin, index): [number, PageText] => [
      index + 1,
      { page: index + 1, origin, lines: [[word]] },
    ]),
  );
  return { texts, held: held === null ? null : { pages: 3, file: null, failed: [], ...held } };
}

test('a document is read once each of its pages is, or cannot be', () => {
  expect(isRead(known([], null))).toBe(false);
  expect(isRead(known(['written', 'written', 'written'], null))).toBe(false);
  expect(isRead(known(['written', 'written'], {}))).toBe(false);
  expect(isRead(known(['written', 'written', 'written'], {}))).toBe(true);
  expect(isRead(known(['written', 'written'], { failed: [3] }))).toBe(true);
});

test('the words say how far it is read, and how its text was had', () => {
  expect(readWords(known([], null))).toBe('non lu');
  expect(readWords(known(['written'], null))).toBe('1 page lue dans le lecteur');
  expect(readWords(known(['written', 'recognised'], {}))).toBe('2 pages lues sur 3');
  expect(readWords(known(['written', 'recognised', 'recognised'], {}))).toBe(
    'lu\u00A0: 3 pages, dont 2 reconnues sur leur image',
  );
  expect(readWords(known(['written', 'written'], { failed: [3] }))).toBe(
    'lu\u00A0: 3 pages, 1 page illisible (3)',
  );
});

test('what is left is told in seconds, then in minutes, and never before the pages are known', () => {
  expect(leftWords(known([], null), 3)).toBeNull();
  expect(leftWords(known(['written'], {}), 3)).toBe('environ 6\u202Fs');
  expect(durationWords(0.2)).toBe('environ 1\u202Fs');
  expect(durationWords(150)).toBe('environ 3\u202Fmin');
});
