import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';

import type { DirectoryCompany } from '#contract/directory.ts';
import type { Siren } from '#domain/siren.ts';

import { searchQuery } from '../../api/directory-queries.ts';
import { createQueryClient } from '../../api/query-client.ts';
import { identitySample } from '../../testing/samples.ts';
import { NameField } from './NameField.tsx';

const ateliers = identitySample();
const masked = identitySample({
  siren: '000000018',
  name: null,
  seat: null,
  diffusible: false,
  status: 'closed',
  closedOn: '2024-03-31',
});

async function renderField(words: string, results: DirectoryCompany[], total = results.length) {
  const client = createQueryClient();
  const { source, fetchedAt } = ateliers;
  client.setQueryData(searchQuery(words).queryKey, { results, total, source, fetchedAt });
  const onFind = vi.fn<(siren: Siren) => void>();
  const screen = await render(
    <QueryClientProvider client={client}>
      <NameField onFind={onFind} />
    </QueryClientProvider>,
  );
  return { onFind, screen, field: screen.getByRole('combobox', { name: 'Nom de l’entreprise' }) };
}

test('a name proposes companies with what tells them apart, and the arrows choose one', async () => {
  const { onFind, screen, field } = await renderField('ateliers', [ateliers, masked]);
  await field.fill('ateliers');
  const first = screen.getByRole('option', { name: /ATELIERS MENETRIER/ });
  await expect.element(first).toMatchTextContent(/000\s314\s153.*BESANCON.*25\.62B.*en activité.*12\sans/);
  const other = screen.getByRole('option', { name: /Nom non diffusé/ });
  await expect
    .element(other)
    .toMatchTextContent(/Adresse non diffusée.*fermée le 31\/03\/2024.*non diffusible/);
  await expect.element(field).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  await expect.element(first).toHaveAttribute('aria-selected', 'true');
  await expect.element(field).toHaveAttribute('aria-activedescendant', first.element().id);
  await userEvent.keyboard('{Enter}');
  expect(onFind).toHaveBeenCalledExactlyOnceWith('000314153');
  await expect.element(field).toHaveValue('ATELIERS MENETRIER (FICTIVE)');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
});

test('Escape closes the list, an arrow opens it again, and a click chooses', async () => {
  const { onFind, screen, field } = await renderField('ateliers', [ateliers], 42);
  await field.fill('ateliers');
  await expect.element(screen.getByText(/1 sur 42 : précisez le nom/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  await expect.element(field).toHaveValue('ateliers');
  await userEvent.keyboard('{ArrowDown}');
  await screen.getByRole('option').click();
  expect(onFind).toHaveBeenCalledExactlyOnceWith('000314153');
});

test('Enter sends nothing as long as no company is chosen', async () => {
  const { onFind, screen, field } = await renderField('ateliers', [ateliers]);
  await field.fill('ateliers');
  await expect.element(screen.getByRole('option')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(onFind).not.toHaveBeenCalled();
});

test('a name that nobody bears is said; two letters ask nothing', async () => {
  const { screen, field } = await renderField('zzzz', []);
  await field.fill('zz');
  expect(screen.getByText(/Aucune entreprise/).elements()).toHaveLength(0);
  await field.fill('zzzz');
  await expect.element(screen.getByText('Aucune entreprise de ce nom dans l’annuaire.')).toBeVisible();
});

test('a directory that fails says in its place that the SIREN still works', async () => {
  // These tests have no proxy: another name than the one answered fails.
  const { screen, field } = await renderField('zzzz', []);
  await field.fill('ateliers');
  await expect.element(screen.getByText(/La recherche par SIREN fonctionne toujours/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible();
});
