import { lazy, Suspense } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { SectionBoundary } from './SectionBoundary.tsx';

const Unreachable = lazy(() => Promise.reject(new Error('chunk gone')));

test('a section whose code cannot be fetched says so, and leaves the others in place', async () => {
  const screen = await render(
    <>
      <p>Comptes annuels</p>
      <SectionBoundary>
        <Suspense>
          <Unreachable />
        </Suspense>
      </SectionBoundary>
    </>,
  );
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/n’a pas pu s’afficher/);
  await expect.element(screen.getByRole('button', { name: 'Recharger la page' })).toBeVisible();
  await expect.element(screen.getByText('Comptes annuels')).toBeVisible();
});
