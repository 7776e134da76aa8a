import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';

import { HeaderSearch } from './HeaderSearch.tsx';

async function renderSearch() {
  const router = createMemoryRouter([
    { path: '/', element: <HeaderSearch /> },
    { path: '/entreprises/:siren', element: <p>Entreprise</p> },
  ]);
  return { router, screen: await render(<RouterProvider router={router} />) };
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
