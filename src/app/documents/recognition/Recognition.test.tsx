import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pdfFile } from '../reader/testing/pdf-samples.ts';
import { drawnPage, patience, renderReader } from '../reader/testing/render-reader.tsx';
import { scannedPdf } from './testing/scanned-pdf.ts';

/** Recognition takes a second a page on an idle machine, and many on a busy one. */
const slow = { timeout: 60_000 };
const longest = 150_000;
const threePages = () => scannedPdf([['Compte de résultat'], ['Capitaux propres'], ['Immobilisations']]);
const layerOf = (page: number) =>
  document.querySelector<HTMLElement>(`.page[data-page-number="${page}"] .textLayer`);

test(
  'nothing is read before it is asked; one key reads the page in view, and the bar offers the others',
  async () => {
    const screen = await renderReader({ file: await threePages() });
    await expect.poll(() => drawnPage(1), slow).not.toBeNull();
    await expect.element(screen.getByRole('region', { name: 'Lecture des images' })).not.toBeInTheDocument();
    await userEvent.keyboard('i');
    await expect.element(screen.getByText(/^La page 1 est lue\./), slow).toBeInTheDocument();
    await expect.element(screen.getByText(/peut contenir des erreurs/)).toBeInTheDocument();
    await expect.poll(() => layerOf(1)?.textContent, patience).toContain('Compte de résultat');
    expect(layerOf(1)?.getAttribute('aria-label')).toMatch(/reconnu automatiquement/);
    expect(layerOf(2)?.textContent ?? '').toBe('');
    await screen.getByRole('button', { name: 'Lire les 3 pages' }).click();
    await expect.element(screen.getByText(/^Les 3 pages sont lues\./), slow).toBeInTheDocument();
    await userEvent.keyboard('{End}');
    await expect.poll(() => layerOf(3)?.textContent, patience).toContain('Immobilisations');
    expect(layerOf(3)?.getAttribute('aria-label')).toMatch(/reconnu automatiquement/);
  },
  longest,
);

test(
  'recognised words lie over those of the image, and what is drawn stays',
  async () => {
    const screen = await renderReader({ file: await threePages() });
    await expect.poll(() => drawnPage(1), slow).not.toBeNull();
    const canvas = drawnPage(1);
    await screen.getByRole('button', { name: 'Lire le texte des images' }).click();
    const word = screen.getByText('Compte', { exact: true });
    await expect.element(word, slow).toBeInTheDocument();
    expect(drawnPage(1)).toBe(canvas);
    const page = canvas?.getBoundingClientRect() ?? new DOMRect();
    const box = word.element().getBoundingClientRect();
    expect((box.left - page.left) / page.width).toBeCloseTo(200 / 1653, 2);
    expect((box.bottom - page.top) / page.height).toBeCloseTo(308 / 2339, 2);
    // Eight characters of 36 pixels, as wide as they are drawn.
    expect(box.width / page.width).toBeGreaterThan(0.06);
    expect(box.width / page.width).toBeLessThan(0.12);
  },
  longest,
);

test(
  'a search in a scan offers to read it, and finds what is read, each page in its turn',
  async () => {
    const screen = await renderReader({ file: await threePages() });
    await expect.poll(() => drawnPage(1), slow).not.toBeNull();
    await userEvent.keyboard('{Control>}f{/Control}');
    await screen.getByRole('searchbox').fill('capitaux');
    await expect.element(screen.getByText(/image numérisée/)).toBeInTheDocument();
    const offer = screen.getByRole('search').getByRole('button', { name: 'Lire le texte des images' });
    await offer.click();
    await expect.element(screen.getByText('1 sur 1'), slow).toBeInTheDocument();
    await expect.element(screen.getByLabelText('Page, sur 3')).toHaveValue('2');
    await expect.poll(() => layerOf(2)?.querySelector('.highlight')?.textContent, patience).toBe('Capitaux');
  },
  longest,
);

test(
  'a match stays the one in view while more pages are read',
  async () => {
    const pages = Array.from({ length: 4 }, (_, index) => ['Résultat', `Feuille ${index + 1}`]);
    const screen = await renderReader({ file: await scannedPdf(pages) });
    await expect.poll(() => drawnPage(1), slow).not.toBeNull();
    await userEvent.keyboard('{End}');
    await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('4');
    await userEvent.keyboard('i');
    await expect.element(screen.getByText(/^La page 4 est lue\./), slow).toBeInTheDocument();
    await userEvent.keyboard('{Control>}f{/Control}');
    await screen.getByRole('searchbox').fill('resultat');
    await expect.element(screen.getByText('1 sur 1'), slow).toBeInTheDocument();
    await screen.getByRole('button', { name: 'Lire les 4 pages' }).click();
    await expect.element(screen.getByText('4 sur 4'), slow).toBeInTheDocument();
    await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('4');
    await expect
      .poll(() => layerOf(4)?.querySelector('.highlight.selected')?.textContent, patience)
      .toBe('Résultat');
  },
  longest,
);

test(
  'a document of text says that its pages are read, without a warning',
  async () => {
    const screen = await renderReader({ file: await pdfFile({ pages: ['Bilan', 'Annexe'] }) });
    await expect.poll(() => drawnPage(1), slow).not.toBeNull();
    await userEvent.keyboard('i');
    await screen.getByRole('button', { name: 'Lire les 2 pages' }).click();
    await expect.element(screen.getByText(/^Les 2 pages sont lues\./), slow).toBeInTheDocument();
    await expect.element(screen.getByText(/peut contenir des erreurs/)).not.toBeInTheDocument();
  },
  longest,
);

test(
  'a scan that bears a written stamp on each page is read, and its layer has both',
  async () => {
    const file = await scannedPdf([['Compte de résultat'], ['Capitaux propres']], 'Copie conforme');
    const screen = await renderReader({ file });
    await expect.poll(() => drawnPage(1), slow).not.toBeNull();
    await expect.poll(() => layerOf(1)?.textContent, patience).toContain('Copie conforme');
    await userEvent.keyboard('i');
    await screen.getByRole('button', { name: 'Lire les 2 pages' }).click();
    await expect.element(screen.getByText(/^Les 2 pages sont lues\./), slow).toBeInTheDocument();
    await expect.poll(() => layerOf(1)?.textContent, patience).toContain('Compte de résultat');
    expect(layerOf(1)?.textContent).toContain('Copie conforme');
  },
  longest,
);

test(
  'reading stops when told to, keeps what is read, and goes on',
  async () => {
    const pages = Array.from({ length: 8 }, (_, index) => [`Feuille ${index + 1}`, 'Total général']);
    const screen = await renderReader({ file: await scannedPdf(pages) });
    await expect.poll(() => drawnPage(1), slow).not.toBeNull();
    await userEvent.keyboard('i');
    await screen.getByRole('button', { name: 'Lire les 8 pages' }).click();
    await expect
      .element(screen.getByText(/^[23] pages sur 8, encore \d+\u00A0s environ/), slow)
      .toBeInTheDocument();
    await screen.getByRole('button', { name: 'Arrêter' }).click();
    await expect.element(screen.getByText(/^Lecture arrêtée\s: \d pages? lues? sur 8\./)).toBeInTheDocument();
    await screen.getByRole('button', { name: 'Reprendre' }).click();
    await expect.element(screen.getByText(/^Les 8 pages sont lues\./), slow).toBeInTheDocument();
  },
  longest,
);
