import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';

import { searchQuery } from '../api/directory-queries.ts';
import { sessionQuery } from '../api/queries.ts';
import { createQueryClient } from '../api/query-client.ts';
import { identitySample, sessionSample } from '../testing/samples.ts';
import { HeaderSearch } from './HeaderSearch.tsx';

async function renderSearch(search = false) {
  const client = createQueryClient();
  client.setQueryData(sessionQuery().queryKey, sessionSample({ search }));
  const { source, fetchedAt, ...company } = identitySample();
  const found = { results: [company], total: 1, source, fetchedAt };
  client.setQueryData(searchQuery('ménétrier').queryKey, found);
  const router = createMemoryRouter([
    { path: '/', element: <HeaderSearch /> },
    { path: '/entreprises/:siren', element: <p>Entreprise</p> },
  ]);
  return {
    router,
    screen: await render(
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    ),
  };
}

test('a pasted SIRET leads to its company', async () => {
  const { router, screen } = await renderSearch();
  await screen.getByLabelText('Rechercher un SIREN').fill('356 000 000 00048');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe('/entreprises/356000000');
});

test('a number that is wrong stays, with what is wrong', async () => {
  const { router, screen } = await renderSearch();
  const field = screen.getByLabelText('Rechercher un SIREN');
  await field.fill('356000001');
  await screen.getByRole('button', { name: 'Rechercher' }).click();
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('356000001');
  await expect.element(field).toHaveAccessibleDescription(/n’est pas un SIREN/);
  expect(router.state.location.pathname).toBe('/');
});

test('a name leads to the company chosen, where a directory is installed', async () => {
  const { router, screen } = await renderSearch(true);
  const field = screen.getByRole('combobox', { name: 'Rechercher un SIREN ou un nom' });
  await field.fill('ménétrier');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveAccessibleDescription('Choisissez une entreprise dans la liste.');
  await expect.element(screen.getByRole('option')).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => router.state.location.pathname).toBe('/entreprises/000314153');
});

test('without a directory a name is no number, and nothing is missing', async () => {
  const { screen } = await renderSearch();
  const field = screen.getByLabelText('Rechercher un SIREN', { exact: true });
  await field.fill('ménétrier');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveAccessibleDescription(/Ce champ attend un numéro/);
  expect(screen.getByRole('combobox').elements()).toHaveLength(0);
});
