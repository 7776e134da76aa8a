import { afterEach, expect, test } from 'vitest';

import type { PaneName } from '../../../documents/address/reading-address.ts';
import { linkScrolling } from './link-scrolling.ts';
import { scrolledBoxes, type PagePlace, type ScrolledPages } from './scrolled-pages.ts';

afterEach(() => document.body.replaceChildren());

/** Pages of a height in a box of 400 pixels, that count how often they scroll. */
function pagesOf(heights: readonly number[]): ScrolledPages & { scrolls: () => number } {
  const container = document.createElement('div');
  container.style.cssText = 'height: 400px; width: 300px; overflow: auto; position: relative';
  const pages = heights.map((height) => {
    const page = document.createElement('div');
    page.style.cssText = `height: ${height}px; width: 280px`;
    return page;
  });
  container.append(...pages);
  document.body.append(container);
  let scrolls = 0;
  container.addEventListener('scroll', () => (scrolls += 1));
  const boxOf = (page: number) => pages[page - 1]?.getBoundingClientRect() ?? null;
  return { ...scrolledBoxes(container, () => pages.length, boxOf), scrolls: () => scrolls };
}

const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await frame();
}

const samePlace = (_: PaneName, place: PagePlace): PagePlace => place;

test('a place is the same part of the page in pages of any size', () => {
  const small = pagesOf([500, 500, 500, 500]);
  const large = pagesOf([900, 1300, 700, 900]);
  small.container.scrollTop = 500 + 125;
  large.show(small.place() as PagePlace);
  // The line read stands a quarter of 400 pixels below the top.
  expect(small.place()).toEqual({ page: 2, part: (125 + 100) / 500, across: null });
  expect(large.place()?.page).toBe(2);
  expect(large.place()?.part).toBeCloseTo(0.45, 2);
});

test('a page just gone to is the one that is read', () => {
  const pages = pagesOf([500, 500, 500]);
  pages.container.scrollTop = 495;
  expect(pages.place()?.page).toBe(2);
});

test('each pane follows the other, and the follower never leads back', async () => {
  const first = pagesOf([500, 500, 500, 500]);
  const second = pagesOf([733, 641, 977, 555]);
  const asked: PaneName[] = [];
  const unlink = linkScrolling({ first, second }, (leader, place) => {
    asked.push(leader);
    return place;
  });
  first.container.scrollTop = 640;
  await frames(6);
  expect(second.place()?.page).toBe(first.place()?.page);
  expect(second.place()?.part).toBeCloseTo(first.place()?.part ?? -1, 2);
  expect(asked).toEqual(['first']);
  expect([first.scrolls(), second.scrolls()]).toEqual([1, 1]);
  second.container.scrollTop = 1_400;
  await frames(6);
  expect(first.place()?.page).toBe(second.place()?.page);
  expect(asked).toEqual(['first', 'second']);
  unlink();
});

test('a follower at the end of its pages does not hold the leader back', async () => {
  const first = pagesOf(Array.from({ length: 20 }, () => 500));
  const second = pagesOf([500, 500]);
  const unlink = linkScrolling({ first, second }, (_, { part, across }) => ({ page: 2, part, across }));
  for (const top of [3_000, 4_000, 5_000]) {
    first.container.scrollTop = top;
    await frames(3);
    expect(first.container.scrollTop).toBe(top);
  }
  unlink();
});

test('a pane that has no counterpart to go to stays, and nothing follows once unlinked', async () => {
  const first = pagesOf([500, 500, 500]);
  const second = pagesOf([500, 500, 500]);
  linkScrolling({ first, second }, () => null)();
  const unlink = linkScrolling({ first, second }, () => null);
  first.container.scrollTop = 600;
  await frames(3);
  expect(second.container.scrollTop).toBe(0);
  unlink();
  linkScrolling({ first, second }, samePlace)();
  first.container.scrollTop = 700;
  await frames(3);
  expect(second.container.scrollTop).toBe(0);
});

test('a place taken before both were linked makes neither lead', async () => {
  const first = pagesOf([500, 500, 500, 500]);
  const second = pagesOf([500, 500, 500, 500]);
  first.container.scrollTop = 640;
  const asked: PaneName[] = [];
  const unlink = linkScrolling({ first, second }, (leader, place) => {
    asked.push(leader);
    return place;
  });
  await frames(6);
  expect(asked).toEqual([]);
  first.container.scrollTop = 700;
  await frames(6);
  expect(asked).toEqual(['first']);
  unlink();
});
