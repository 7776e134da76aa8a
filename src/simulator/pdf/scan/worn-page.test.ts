import { expect, test } from 'vitest';

import { auditorReportPage } from '../drawing/prose-page.ts';
import { printedTexts, wornPage } from './worn-page.ts';

const page = auditorReportPage();
const wear = { skewDegrees: 1, blur: 0.6, noise: 30 };

test('a worn page is the same at each run, and not the clean one', () => {
  const pixels = (noise: number) => wornPage(page, 40, { ...wear, noise }).data();
  expect(pixels(30)).toEqual(pixels(30));
  expect(pixels(30)).not.toEqual(pixels(0));
});

test('the texts of a page are told where they are printed, in reading order, turned with the page', () => {
  const straight = printedTexts(page, 0);
  expect(straight.length).toBeGreaterThan(20);
  const [title] = straight;
  const slanted = printedTexts(page, 1);
  for (const { left, top, width, height } of slanted) {
    expect(Math.min(left, top)).toBeGreaterThan(0);
    expect(Math.max(left + width, top + height)).toBeLessThan(1);
  }
  // Clockwise about the middle, what is high goes to the right.
  expect(slanted[0]?.text).toBe(title?.text);
  expect(slanted[0]?.left).toBeGreaterThan(title?.left ?? 1);
});
