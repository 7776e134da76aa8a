import { beforeEach, expect, test } from 'vitest';

import { casesQuery } from '../api/queries.ts';
import { renderAt } from '../testing/render-app.tsx';
import { caseSample, sessionSample } from '../testing/samples.ts';

beforeEach(() => sessionStorage.clear());

test('without a case the search asks for everything, and the first wrong field gets the focus', async () => {
  const { screen } = await renderAt('/');
  await screen.getByLabelText('SIREN', { exact: true }).fill('000314153');
  await screen.getByLabelText('Objet').fill('marché n° 12');
  await screen.getByRole('button', { name: 'Consulter' }).click();
  await expect.element(screen.getByLabelText('Démarche')).toHaveFocus();
  await expect.element(screen.getByLabelText('SIREN', { exact: true })).toHaveValue('000314153');
  await expect.element(screen.getByLabelText('Objet')).toHaveValue('marché n° 12');
});

test('with a case only the SIREN is asked; « Changer » asks for another, or for one of before', async () => {
  const cases = [caseSample(), caseSample({ id: 'c0', objet: 'aide 7', commitment: false })];
  const { screen } = await renderAt('/', cases);
  const bar = screen.getByRole('region', { name: 'Dossier en cours' });
  await expect.element(bar).toMatchTextContent(/Dossier · Marchés publics · marché n° 2026-041/);
  expect(screen.getByLabelText('Démarche').elements()).toHaveLength(0);
  await screen.getByRole('button', { name: 'Changer' }).click();
  await expect.element(screen.getByLabelText('Démarche')).toHaveFocus();
  // These tests have no proxy: a case that it did not resume is not gone on with.
  await screen.getByRole('button', { name: /aide 7/ }).click();
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(bar).toMatchTextContent(/Marchés publics · marché n° 2026-041/);
});

test('a tab goes on with its own case, else with the newest, which it keeps whatever is opened elsewhere', async () => {
  const [older, newer] = [caseSample({ id: 'c0', objet: 'aide 7', commitment: false }), caseSample()];
  const { client, screen } = await renderAt('/', [older, newer]);
  const bar = screen.getByRole('region', { name: 'Dossier en cours' });
  await expect.element(bar).toMatchTextContent(/Marchés publics · aide 7.*Sans engagement/);
  client.setQueryData(casesQuery().queryKey, [newer, older]);
  await expect.element(bar).toMatchTextContent(/aide 7/);
  client.setQueryData(casesQuery().queryKey, [newer]);
  await expect.element(bar).toMatchTextContent(/marché n° 2026-041/);
});

test('a copied link asks for a case right there, and keeps its address', async () => {
  const { router, screen } = await renderAt('/entreprises/000314153?tri=depot');
  await expect.element(screen.getByRole('heading', { level: 1 })).toMatchTextContent(/SIREN 000\s314\s153/);
  await expect.element(screen.getByLabelText('Démarche')).toBeVisible();
  expect(screen.getByLabelText('SIREN', { exact: true }).elements()).toHaveLength(0);
  expect(router.state.location.search).toBe('?tri=depot');
});

test('a number that is not a SIREN is said, case or not', async () => {
  const { screen } = await renderAt('/entreprises/123456789', [caseSample()]);
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ce n’est pas un SIREN');
});

test('nobody identified gets in, but the footer pages stay open', async () => {
  const { router, screen } = await renderAt('/', [], sessionSample({ agent: null }));
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Vous n’êtes pas identifié');
  await router.navigate('/accessibilite');
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Accessibilité');
});

test('a navigation names the tab and starts at the title of the screen', async () => {
  const { router, screen } = await renderAt('/');
  expect(document.title).toBe('Consulter une entreprise · Bilanscope');
  await screen.getByRole('link', { name: 'À propos' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'À propos' })).toHaveFocus();
  await expect.poll(() => document.title).toBe('À propos · Bilanscope');
  await expect.element(screen.getByText('Version 1.2.3.')).toBeVisible();
  await router.navigate('/nulle-part');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Page introuvable' })).toHaveFocus();
});

test('the demonstration fills the SIREN, or opens the company where a case is open', async () => {
  const demonstration = [{ siren: '000314153', name: 'Ateliers Ménétrier (fictive)', purpose: 'PME saine' }];
  const first = await renderAt('/', [], sessionSample({ demonstration }));
  await first.screen.getByRole('button', { name: /Ateliers Ménétrier/ }).click();
  await expect.element(first.screen.getByLabelText('SIREN', { exact: true })).toHaveValue('000314153');
  await first.screen.unmount();
  const second = await renderAt('/', [caseSample()], sessionSample({ demonstration }));
  await second.screen.getByRole('button', { name: /Ateliers Ménétrier/ }).click();
  await expect.poll(() => second.router.state.location.pathname).toBe('/entreprises/000314153');
});
