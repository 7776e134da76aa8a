import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pdfFile } from '../testing/pdf-samples.ts';
import { drawnPage, patience, renderReader } from '../testing/render-reader.tsx';

async function reading(pages: string[]) {
  const screen = await renderReader({ file: await pdfFile({ pages }) });
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
  await userEvent.keyboard('/');
  return { screen, field: screen.getByRole('searchbox'), count: screen.getByRole('status') };
}

const highlighted = (): string =>
  [...document.querySelectorAll('.textLayer .highlight')].map(({ textContent }) => textContent).join('|');

test('an amount is found however it is grouped, and highlighted as it stands', async () => {
  const { field, count } = await reading(['Total 6 552 306 et 16 552 306', 'Rappel : 6.552.306 euros']);
  for (const amount of ['6552306', '6 552 306', '6.552.306']) {
    await field.fill(amount);
    await expect.element(count).toHaveTextContent('1 sur 2');
  }
  await expect.poll(highlighted, patience).toContain('6 552 306');
});

test('a word is found over its hyphen and its apostrophe', async () => {
  const { field, count } = await reading(['Saint-Denis, chef-lieu de l’île']);
  await field.fill('saint denis');
  await expect.element(count).toHaveTextContent('1 sur 1');
  await expect.poll(highlighted, patience).toContain('Saint-Denis');
  await field.fill('de l\u0027ile');
  await expect.element(count).toHaveTextContent('1 sur 1');
});

test('what recognition may have misread is found where the agent asks for it', async () => {
  const { screen, field, count } = await reading(['Monsieur DUP0NT']);
  await field.fill('dupont');
  await expect.element(count).toHaveTextContent('Aucun résultat');
  await screen.getByRole('button', { name: 'Admettre les erreurs de reconnaissance' }).click();
  await expect.element(count).toHaveTextContent('1 sur 1');
  await expect.poll(highlighted, patience).toBe('DUP0NT');
  await expect
    .element(screen.getByRole('link', { name: 'Tous les dépôts' }))
    .toHaveAttribute('href', '/entreprises/000314153/recherche#cherche=dupont&approchant=1');
});
