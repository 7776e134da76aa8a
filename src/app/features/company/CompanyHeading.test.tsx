import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { CompanyHeading } from './CompanyHeading.tsx';

const siren = '000314153' as Siren;

test('the SIREN is the title until a source gives the name, and then the source is said', async () => {
  const screen = await render(<CompanyHeading siren={siren} company={null} searching />);
  const title = screen.getByRole('heading', { level: 1 });
  await expect.element(title).toMatchTextContent(/^SIREN 000\s314\s153$/);
  await expect.element(screen.getByText('Nom cherché dans les dépôts…')).toBeVisible();
  const company = { name: 'Ateliers Ménétrier (fictive)', closingDate: '2025-12-31' as IsoDate };
  await screen.rerender(<CompanyHeading siren={siren} company={company} searching={false} />);
  await expect.element(title).toHaveTextContent('Ateliers Ménétrier (fictive)');
  await expect.element(screen.getByText(/nom lu dans le XML du dépôt clos le 31\/12\/2025$/)).toBeVisible();
});

test('a name that no source gives is said to be so', async () => {
  const screen = await render(<CompanyHeading siren={siren} company={null} searching={false} />);
  await expect.element(screen.getByText('Le nom n’est donné par aucun dépôt lu.')).toBeVisible();
});
