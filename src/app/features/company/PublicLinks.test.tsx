import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Siren } from '#domain/siren.ts';

import { PublicLinks } from './PublicLinks.tsx';

test('links leave in a tab of their own, tell the other site nothing but the SIREN, and say that they leave', async () => {
  const screen = await render(<PublicLinks siren={'000314153' as Siren} demo={false} />);
  const links = screen.getByRole('link').elements();
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://www.bodacc.fr/pages/annonces-commerciales/?q.registre=registre:000314153',
    'https://annuaire-entreprises.data.gouv.fr/entreprise/000314153',
  ]);
  for (const link of links) {
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.textContent).toContain('autre site');
  }
  await expect.element(screen.getByText(/apprend quel SIREN vous consultez/)).toBeVisible();
  await expect.element(screen.getByText(/Adresses vérifiées le \d{2}\/\d{2}\/\d{4}/)).toBeVisible();
});

test('a page that was opened says when', async () => {
  const screen = await render(<PublicLinks siren={'000314153' as Siren} demo={false} />);
  const link = screen.getByRole('link', { name: /BODACC/ });
  link.element().addEventListener('click', (event) => event.preventDefault());
  await link.click();
  await expect.element(screen.getByText(/ouvert le \d{2}\/\d{2}\/\d{4}/)).toBeVisible();
});
