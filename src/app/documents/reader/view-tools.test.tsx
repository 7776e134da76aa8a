import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { leaveFullScreen } from './full-screen/full-screen.ts';
import { chooseContrast, contrastStore } from './pages/contrast.ts';
import { handStore } from './pages/hand.ts';
import { pdfFile, pdfOfPages } from './testing/pdf-samples.ts';
import { darkPixels, drawnPage, patience, renderReader } from './testing/render-reader.tsx';

afterEach(() => {
  chooseContrast('none');
  handStore.update({ on: false });
  leaveFullScreen();
});

const isWide = (number: number): boolean | null => {
  const canvas = drawnPage(number);
  return canvas === null ? null : canvas.clientWidth > canvas.clientHeight;
};
const pages = () => page.getByRole('region', { name: 'Pages du document' });

test('one page turns alone, its thumbnail with it, and whoever comes back finds it turned', async () => {
  const file = await pdfOfPages(2);
  const client = new QueryClient();
  const screen = await renderReader({ file }, client);
  await expect.poll(() => isWide(1), patience).toBe(false);
  await screen.getByRole('button', { name: 'Vignettes' }).click();
  const thumbnail = screen.getByRole('button', { name: 'Page 1', exact: true });
  const small = () => thumbnail.element().querySelector('canvas') ?? new OffscreenCanvas(0, 0);
  await expect.poll(() => small().height - small().width, patience).toBeGreaterThan(0);
  await userEvent.keyboard('t');
  await expect.poll(() => isWide(1), patience).toBe(true);
  await expect.poll(() => isWide(2), patience).toBe(false);
  await expect.poll(() => small().width - small().height, patience).toBeGreaterThan(0);
  await expect.element(screen.getByRole('region', { name: 'Page 1 sur 2' })).toBeInTheDocument();
  await screen.unmount();
  const again = await renderReader({ file }, client);
  await expect.poll(() => isWide(1), patience).toBe(true);
  await userEvent.keyboard('{Shift>}T{/Shift}');
  await expect.poll(() => isWide(1), patience).toBe(false);
  await again.unmount();
});

test('all pages turn together, from the menu too', async () => {
  const screen = await renderReader({ file: await pdfOfPages(2) });
  await expect.poll(() => isWide(1), patience).toBe(false);
  await screen.getByRole('button', { name: 'Plus d’outils' }).click();
  await screen.getByRole('button', { name: 'Tourner à gauche' }).click();
  for (const number of [1, 2]) await expect.poll(() => isWide(number), patience).toBe(true);
});

test('a page askew is set straight by what its lines measure, and given back by the same key', async () => {
  const screen = await renderReader({ file: await pdfFile({ pages: [prose], angle: 2 }) });
  await expect.poll(() => darkPixels(drawnPage(1)), patience).toBeGreaterThan(1_000);
  const sheet = () => document.querySelector<HTMLElement>('.page')?.style.rotate;
  await userEvent.keyboard('k');
  await expect.element(screen.getByText('Page redressée de 2,0°.')).toBeVisible();
  expect(Number.parseFloat(sheet() ?? '')).toBeCloseTo(-2, 1);
  await userEvent.keyboard('k');
  await expect.element(screen.getByText('Page rendue telle qu’elle a été déposée.')).toBeVisible();
  expect(sheet()).toBe('');
});

test('a page that is straight is left as it is, and says so', async () => {
  const screen = await renderReader({ file: await pdfOfPages(1) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  await userEvent.keyboard('k');
  await expect.element(screen.getByText('Cette page est déjà droite.')).toBeVisible();
});

test('the contrast goes round by key, on pages and thumbnails, and is remembered', async () => {
  const file = await pdfOfPages(1);
  const screen = await renderReader({ file });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  const filter = () => getComputedStyle(drawnPage(1) ?? document.body).filter;
  expect(filter()).toBe('none');
  await userEvent.keyboard('c');
  await expect.poll(filter).toMatch(/contrast\(2/);
  await userEvent.keyboard('c');
  await expect.poll(filter).toMatch(/grayscale/);
  expect(localStorage.getItem('bilanscope.contrast')).toBe('black-and-white');
  await userEvent.keyboard('c');
  await expect.poll(filter).toBe('none');
  expect(localStorage.getItem('bilanscope.contrast')).toBeNull();
  expect(contrastStore.get().contrast).toBe('none');
  await screen.unmount();
});

test('the hand drags the pages, and gives the mouse back to the text', async () => {
  const screen = await renderReader({ file: await pdfOfPages(3) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  const container = pages().element();
  const drag = (): void => {
    const at = (type: string, y: number): void =>
      void container.dispatchEvent(
        new PointerEvent(type, {
          pointerType: 'mouse',
          pointerId: 1,
          clientX: 300,
          clientY: y,
          bubbles: true,
        }),
      );
    at('pointerdown', 500);
    at('pointermove', 200);
    at('pointerup', 200);
  };
  const start = container.scrollTop;
  drag();
  expect(container.scrollTop).toBe(start);
  await userEvent.keyboard('h');
  await expect.element(screen.getByText(/la souris fait glisser les pages/)).toBeVisible();
  drag();
  expect(container.scrollTop).toBe(start + 300);
  await userEvent.keyboard('h');
  await expect.element(screen.getByText(/la souris sélectionne le texte/)).toBeVisible();
  drag();
  expect(container.scrollTop).toBe(start + 300);
});

test('two fingers that part make the page grow', async () => {
  const screen = await renderReader({ file: await pdfOfPages(1) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  const container = pages().element();
  const width = (): number => document.querySelector('.page')?.clientWidth ?? 0;
  const before = width();
  const touch = (type: string, distance: number): void => {
    const finger = (identifier: number, clientX: number) =>
      new Touch({ identifier, target: container, clientX, clientY: 300, screenX: clientX, screenY: 300 });
    const touches = [finger(1, 300 - distance / 2), finger(2, 300 + distance / 2)];
    container.dispatchEvent(
      new TouchEvent(type, { touches, changedTouches: touches, bubbles: true, cancelable: true }),
    );
  };
  touch('touchstart', 100);
  for (const distance of [200, 300, 400]) touch('touchmove', distance);
  touch('touchend', 400);
  await expect.poll(width, patience).toBeGreaterThan(before * 1.2);
  await screen.unmount();
});

const prose = Array.from({ length: 24 }, () => 'Les comptes annuels de l’exercice clos sont présentés').join(
  '\n',
);
