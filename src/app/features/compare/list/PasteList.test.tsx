import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';

import type { Siren } from '#domain/siren.ts';

import { PasteList } from './PasteList.tsx';

const [known] = ['788242667'] as [Siren];

async function paste(text: string, sirens: readonly Siren[] = []) {
  const onAdd = vi.fn<(sirens: Siren[]) => void>();
  await render(<PasteList sirens={sirens} onAdd={onAdd} />);
  await page.getByLabelText('SIREN, SIRET ou liste à comparer').fill(text);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  return onAdd;
}

test('a pasted list gives its companies once, and tells each line that it refuses', async () => {
  const onAdd = await paste('788 242 667\nDupont et fils\n542065479\n542065478\n35600000000048\n788242667', [
    known,
  ]);
  expect(onAdd).toHaveBeenCalledWith(['542065479', '356000000']);
  await expect
    .element(page.getByText(/3\sentreprises comprises, 1\sen double, 2\slignes refusées\./))
    .toBeVisible();
  await expect.element(page.getByText(/Ligne 2, «\sDupont et fils\s»\s: aucun numéro/)).toBeVisible();
  await expect.element(page.getByText(/Ligne 4.*clé de contrôle du SIREN fausse/)).toBeVisible();
  await expect.element(page.getByLabelText('SIREN, SIRET ou liste à comparer')).toHaveValue('');
});

test('a text without any number stays, with what is wrong', async () => {
  const onAdd = await paste('Dupont et fils');
  expect(onAdd).not.toHaveBeenCalled();
  const field = page.getByLabelText('SIREN, SIRET ou liste à comparer');
  await expect.element(field).toHaveValue('Dupont et fils');
  await expect.element(field).toHaveAccessibleDescription(/Aucun numéro d’entreprise n’a été compris/);
  await expect.element(field).toHaveFocus();
});
