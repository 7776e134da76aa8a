import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pdfFile, pdfOfPages } from './testing/pdf-samples.ts';
import { drawnPage, patience, renderReader } from './testing/render-reader.tsx';

test('an encrypted document asks for its password, refuses a wrong one, and opens with the right one', async () => {
  const screen = await renderReader({ file: await pdfFile({ pages: ['Secret'], password: 'sésame' }) });
  const field = screen.getByLabelText('Mot de passe');
  await field.fill('autre');
  await screen.getByRole('button', { name: 'Ouvrir' }).click();
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Ce mot de passe n’ouvre pas le document.');
  await field.fill('sésame');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => drawnPage(1), patience).not.toBeNull();
});

test.for([
  ['cut in the middle', async () => (await pdfOfPages(3)).slice(0, 400), 'Ce PDF est illisible.'],
  ['a page of HTML', async () => new Blob(['<!doctype html><title>Erreur</title>']), 'Ce PDF est illisible.'],
  ['without a byte', async () => new Blob([]), 'Ce PDF est vide.'],
] as const)('a file %s is said to be so, with ways out', async ([, make, title]) => {
  const onRetry = vi.fn<() => void>();
  const screen = await renderReader({ file: await make(), onRetry });
  await expect.element(screen.getByRole('alert')).toMatchTextContent(title);
  await expect.element(screen.getByRole('button', { name: 'Enregistrer le fichier tel quel' })).toBeVisible();
  await screen.getByRole('button', { name: 'Réessayer' }).click();
  expect(onRetry).toHaveBeenCalledOnce();
});

test('another file takes the place of the one before', async () => {
  const screen = await renderReader({ file: await pdfOfPages(2) });
  await expect.element(screen.getByLabelText('Page, sur 2')).toBeVisible();
  await screen.unmount();
  const next = await renderReader({ file: await pdfOfPages(7) });
  await expect.element(next.getByLabelText('Page, sur 7')).toBeVisible();
});
