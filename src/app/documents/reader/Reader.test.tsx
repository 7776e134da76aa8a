import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import type { ReaderProps } from './Reader.tsx';
import { pdfFile, pdfOfPages } from './testing/pdf-samples.ts';
import { darkPixels, drawnPage, patience, renderReader } from './testing/render-reader.tsx';

const drawnCanvases = () => document.querySelectorAll('.pdfViewer .page[data-loaded] canvas').length;

test('a document shows its first page, drawn, and every page named', async () => {
  const screen = await renderReader({ file: await pdfOfPages(3) });
  await expect.poll(() => darkPixels(drawnPage(1)), patience).toBeGreaterThan(10_000);
  await expect.element(screen.getByRole('region', { name: 'Page 3 sur 3' })).toBeInTheDocument();
  await expect.element(screen.getByLabelText('Page, sur 3')).toHaveValue('1');
});

test('text lies over the page where it is drawn', async () => {
  const screen = await renderReader({
    file: await pdfFile({ pages: ['Capitaux'], at: { x: 476, y: 84.2 } }),
  });
  const text = screen.getByText('Capitaux');
  await expect.element(text).toBeInTheDocument();
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  const canvas = drawnPage(1)?.getBoundingClientRect() ?? new DOMRect();
  const word = text.element().getBoundingClientRect();
  // Four fifths of 595 points from the left, nine tenths of 842 from the top.
  expect(Math.abs((word.left - canvas.left) / canvas.width - 0.8)).toBeLessThan(0.005);
  expect(Math.abs((word.bottom - canvas.top) / canvas.height - 0.9)).toBeLessThan(0.02);
});

test('every page of a long document is reachable while few are drawn', async () => {
  const onPlace = vi.fn<ReaderProps['onPlace']>();
  const screen = await renderReader({ file: await pdfOfPages(60), onPlace });
  const field = screen.getByLabelText('Page, sur 60');
  for (const page of [30, 60, 1]) {
    await field.fill(String(page));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => darkPixels(drawnPage(page)), patience).toBeGreaterThan(1_000);
    await expect.poll(() => onPlace.mock.lastCall, patience).toEqual([{ page, zoom: 'auto' }]);
  }
  expect(document.querySelectorAll('.page')).toHaveLength(60);
  expect(drawnCanvases()).toBeLessThan(12);
});

test('a page asked for beyond the document is its last one', async () => {
  const file = await pdfOfPages(4);
  const beyond = await renderReader({ file, place: { page: 99, zoom: null, find: '' } });
  await expect.element(beyond.getByLabelText('Page, sur 4')).toHaveValue('4');
});

test('a document opens at the page and the zoom asked for, with what is looked for lit and counted', async () => {
  const file = await pdfFile({ pages: ['Bilan', 'Annexe', 'Le bilan'] });
  const onPlace = vi.fn<ReaderProps['onPlace']>();
  const screen = await renderReader({ file, place: { page: 3, zoom: 0.6, find: 'bilan' }, onPlace });
  await expect.element(screen.getByLabelText('Page, sur 3')).toHaveValue('3');
  await expect.element(screen.getByRole('status')).toHaveTextContent('2 sur 2');
  await expect.element(screen.getByRole('searchbox')).toHaveValue('bilan');
  await expect.element(screen.getByRole('searchbox')).not.toHaveFocus();
  await expect.poll(() => drawnPage(3)?.clientHeight, patience).toBe(Math.floor(842 * (96 / 72) * 0.6));
  await screen.getByRole('searchbox').fill('annexe');
  await expect.poll(() => onPlace.mock.lastCall, patience).toEqual([{ page: 2, zoom: 0.6 }]);
  expect(onPlace).toHaveBeenCalledWith({ find: 'annexe' });
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onPlace.mock.lastCall, patience).toEqual([{ find: '' }]);
});

test('keys turn pages, zoom, fit and rotate', async () => {
  const screen = await renderReader({ file: await pdfOfPages(5) });
  const page = screen.getByLabelText('Page, sur 5');
  const zoom = screen.getByLabelText('Taille des pages');
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  await userEvent.keyboard('{End}');
  await expect.element(page).toHaveValue('5');
  await userEvent.keyboard('{Home}');
  await expect.element(page).toHaveValue('1');
  const automatic = zoom.element().textContent;
  await userEvent.keyboard('f');
  await expect
    .element(screen.getByRole('button', { name: 'Pleine largeur' }))
    .toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('f');
  await expect
    .element(screen.getByRole('button', { name: 'Page entière' }))
    .toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => drawnPage(1)?.clientHeight, patience).toBeLessThan(700);
  await userEvent.keyboard('+');
  await expect
    .element(screen.getByRole('button', { name: 'Page entière' }))
    .toHaveAttribute('aria-pressed', 'false');
  await userEvent.keyboard('0');
  await expect.poll(() => zoom.element().textContent, patience).toBe(automatic);
  const upright = drawnPage(1)?.getBoundingClientRect() ?? new DOMRect();
  expect(upright.height).toBeGreaterThan(upright.width);
  await userEvent.keyboard('r');
  await expect
    .poll(() => (drawnPage(1)?.clientWidth ?? 0) > (drawnPage(1)?.clientHeight ?? 0), patience)
    .toBe(true);
});

test('a word is found whatever its case and accents, counted, and stepped through', async () => {
  const file = await pdfFile({ pages: ['Résultat net', 'Rien ici', 'Le RÉSULTAT, le résultat'] });
  const screen = await renderReader({ file });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  await userEvent.keyboard('{Control>}f{/Control}');
  await screen.getByRole('searchbox').fill('resultat');
  const count = screen.getByRole('status');
  await expect.element(count).toHaveTextContent('1 sur 3');
  await expect.poll(() => document.querySelectorAll('.highlight').length, patience).toBeGreaterThan(0);
  await userEvent.keyboard('{Enter}');
  await expect.element(count).toHaveTextContent('2 sur 3');
  await expect.element(screen.getByLabelText('Page, sur 3')).toHaveValue('3');
  await screen.getByRole('searchbox').fill('introuvable');
  await expect.element(count).toHaveTextContent('Aucun résultat');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('searchbox')).not.toBeInTheDocument();
  await expect.poll(() => document.querySelectorAll('.highlight').length, patience).toBe(0);
});

test('a search in a document without text says that it is an image', async () => {
  const screen = await renderReader({ file: await pdfFile({ pages: ['', ''] }) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  await userEvent.keyboard('/');
  await screen.getByRole('searchbox').fill('bilan');
  await expect.element(screen.getByRole('status')).toMatchTextContent(/image numérisée/);
});

test('thumbnails are drawn in view, follow the page and lead to it', async () => {
  const screen = await renderReader({ file: await pdfOfPages(40) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  await screen.getByRole('button', { name: 'Vignettes' }).click();
  const thumbnail = (page: number) => screen.getByRole('button', { name: `Page ${page}`, exact: true });
  const canvas = (page: number) => thumbnail(page).element().querySelector('canvas');
  await expect.poll(() => darkPixels(canvas(1)), patience).toBeGreaterThan(100);
  await expect.element(thumbnail(1)).toHaveAttribute('aria-current', 'page');
  expect(darkPixels(canvas(40))).toBe(0);
  await userEvent.keyboard('{End}');
  await expect.element(thumbnail(40)).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => darkPixels(canvas(40)), patience).toBeGreaterThan(100);
  await expect.poll(() => canvas(1)?.width, patience).toBe(0);
  await thumbnail(38).click();
  await expect.element(screen.getByLabelText('Page, sur 40')).toHaveValue('38');
});

test('canvases are emptied when the document is left', async () => {
  const screen = await renderReader({ file: await pdfOfPages(2) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  const canvas = drawnPage(1);
  await screen.unmount();
  expect(canvas?.width).toBe(0);
});

test('where no document may be saved, there is no button for it, and the key still tells why', async () => {
  const onSave = vi.fn<() => void>();
  await renderReader({ file: await pdfOfPages(1), savable: false, onSave });
  await expect.poll(() => darkPixels(drawnPage(1)), patience).toBeGreaterThan(1_000);
  expect(document.querySelector('[aria-label^="Télécharger le PDF"]')).toBeNull();
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(onSave).toHaveBeenCalledOnce();
});
