import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pdfFile } from '../testing/pdf-samples.ts';
import { drawnPage, patience, renderReader } from '../testing/render-reader.tsx';

/** Four pages of text: their headings alone. */
const pages = [
  "Code greffe : 6901 - atteste l'exactitude",
  'DGFiP N° 2050 2025 - BILAN - ACTIF',
  'DGFiP N° 2051 2025 - BILAN - PASSIF',
  'DGFiP N° 2053 2025',
];

async function openOutline() {
  const screen = await renderReader({ file: await pdfFile({ pages }) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  await userEvent.keyboard('o');
  return { screen, outline: screen.getByRole('navigation', { name: 'Sommaire' }) };
}

test('the pages of a text are told without reading any image, each as a guess', async () => {
  const { screen, outline } = await openOutline();
  await expect
    .element(outline.getByRole('button', { name: 'Page du greffe page 1 · supposé' }))
    .toBeVisible();
  await outline.getByRole('button', { name: 'Bilan, passif (2051) page 3 · supposé' }).click();
  await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('3');
  await expect.element(outline.getByLabelText('La page 3 est')).toHaveValue('2051');
  await expect.element(outline).not.toMatchTextContent(/encore lue/);
});

test('arrows walk through the entries, and leave the pages where they are', async () => {
  const { screen, outline } = await openOutline();
  const second = outline.getByRole('button', { name: /2050/ });
  await expect.element(second).toBeVisible();
  (outline.getByRole('button', { name: /greffe/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(second).toHaveFocus();
  await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('1');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByLabelText('Page, sur 4')).toHaveValue('2');
});

test('a correction stands until it is taken back', async () => {
  const { outline } = await openOutline();
  await outline.getByRole('button', { name: /2053/ }).click();
  await outline.getByLabelText('La page 4 est').selectOptions('Annexe');
  await expect
    .element(outline.getByRole('button', { name: 'Annexe page 4 · indiqué par vous' }))
    .toBeVisible();
  await outline.getByLabelText('La page 4 est').selectOptions('Oublier ma correction');
  await expect.element(outline.getByRole('button', { name: /2053/ })).toBeVisible();
});

test('blank pages leave the thumbnails where the agent asks so', async () => {
  const { screen, outline } = await openOutline();
  await outline.getByLabelText('La page 1 est').selectOptions('Page blanche');
  await expect.element(outline.getByText('1 page blanche', { exact: true })).toBeVisible();
  const hide = outline.getByLabelText('Masquer les pages blanches dans les vignettes');
  await hide.click();
  await screen.getByRole('button', { name: 'Vignettes' }).click();
  const thumbnails = screen.getByRole('navigation', { name: 'Vignettes des pages' }).getByRole('button');
  await expect.element(thumbnails.first()).toHaveAccessibleName('Page 2');
  await screen.getByRole('button', { name: 'Sommaire' }).click();
  await hide.click();
});
