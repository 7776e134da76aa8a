import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import '../base.css';
import '../theme.css';
import { sessionQuery } from '../api/queries.ts';
import { caseNotes, holdNotes, markNotesSaved } from '../notes/case-notes.ts';
import { noteSample } from '../notes/testing/note-sample.ts';
import { renderAt } from '../testing/render-app.tsx';
import { caseSample, sessionSample } from '../testing/samples.ts';
import { coverInForce, coverScreens } from './cover.ts';
import { heedLostSession } from './lost-session.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => coverScreens(null));

const here = sessionSample({ login: true, demo: false, expiresIn: 1_800 });
const nobody = sessionSample({ login: true, demo: false, agent: null, demarches: [] });

test('whoever is not known logs in from any screen, and comes back to it', async () => {
  for (const [address, back] of [
    ['/', '/'],
    ['/consultations', '/consultations'],
    ['/entreprises/000314153?tri=depot#actes', '/entreprises/000314153?tri=depot#actes'],
  ] as const) {
    const { screen, router } = await renderAt(address, [], nobody);
    const login = screen.getByRole('link', { name: 'Se connecter' });
    await expect.element(login).toHaveAttribute('href', `/connexion?retour=${encodeURIComponent(back)}`);
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Se connecter à Bilanscope');
    expect(router.state.location.pathname + router.state.location.search).toBe(back.split('#')[0]);
    expect(screen.getByLabelText(/SIREN/).elements()).toHaveLength(0);
    await screen.unmount();
  }
});

test('a page that is open to all offers to log in from its header, once', async () => {
  const { screen } = await renderAt('/accessibilite', [], nobody);
  const login = screen.getByRole('link', { name: 'Se connecter' });
  await expect.element(login).toHaveAttribute('href', expect.stringMatching(/^\/connexion\?retour=/));
});

test('a login that failed says why, and one starts again', async () => {
  const { screen } = await renderAt('/?connexion=niveau', [], nobody);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/niveau de sécurité/);
  await expect
    .element(screen.getByRole('link', { name: 'Se connecter' }))
    .toHaveAttribute('href', '/connexion?retour=%2F');
  const other = await renderAt('/?connexion=fin', [], nobody);
  await expect.element(other.screen.getByRole('heading', { name: 'Vous êtes déconnecté.' })).toBeVisible();
});

test('an end in mid-work covers everything, and keeps what was typed for the same agent', async () => {
  const { client, screen } = await renderAt('/', [caseSample()], here);
  const siren = screen.getByLabelText('SIREN', { exact: true });
  await siren.fill('000 314');
  await expect.element(screen.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  client.setQueryData(sessionQuery().queryKey, nobody);
  const cover = screen.getByRole('dialog', { name: 'Votre session a expiré.' });
  await expect.element(cover).toBeVisible();
  expect(document.title).toBe('Votre session a expiré. · Bilanscope');
  const again = cover.getByRole('link', { name: /^Se reconnecter/ });
  await expect.element(again).toHaveFocus();
  await expect.element(again).toHaveAttribute('target', '_blank');
  expect(screen.getByLabelText('SIREN', { exact: true }).elements()).toHaveLength(1);
  await expect.element(siren).not.toBeVisible();
  for (const role of ['button', 'textbox', 'heading', 'link'] as const)
    for (const element of screen.getByRole(role).elements())
      expect(element.closest('[data-cover]'), `${role} ${element.textContent}`).not.toBeNull();

  coverScreens(null);
  await expect.element(siren).toHaveValue('000 314');
  await expect.element(siren).toBeVisible();
  expect(document.title).toBe('Consulter une entreprise · Bilanscope');
});

test('the cover does not give way to Escape', async () => {
  const { client, screen } = await renderAt('/', [caseSample()], here);
  await expect.element(screen.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  client.setQueryData(sessionQuery().queryKey, nobody);
  const cover = screen.getByRole('dialog', { name: 'Votre session a expiré.' });
  await expect.element(cover).toBeVisible();
  for (let time = 0; time < 3; time += 1) await userEvent.keyboard('{Escape}');
  await expect.element(cover).toBeVisible();
});

test('a call refused for want of an identity covers everything at once, where agents log in', async () => {
  const { client, screen } = await renderAt('/', [caseSample()], here);
  await expect.element(screen.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  heedLostSession(client);
  expect(document.documentElement.hasAttribute('data-covered')).toBe(true);
  await expect.element(screen.getByRole('dialog', { name: 'Votre session a expiré.' })).toBeVisible();
  coverScreens(null);
  await screen.unmount();
  const demonstration = await renderAt('/', [caseSample()]);
  heedLostSession(demonstration.client);
  expect(coverInForce()).toBeNull();
});

test('a page that the browser keeps is kept covered, and is checked before it shows anything', async () => {
  const { screen } = await renderAt('/', [caseSample()], here);
  await expect.element(screen.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  expect(document.documentElement.hasAttribute('data-covered')).toBe(true);
  await expect.element(screen.getByLabelText('SIREN', { exact: true })).not.toBeVisible();
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  // These tests have no proxy: who is there cannot be known, and nothing shows.
  const cover = screen.getByRole('dialog', { name: 'Bilanscope ne répond pas.' });
  await expect.element(cover.getByRole('button', { name: 'Réessayer' })).toHaveFocus();
  await expect.element(screen.getByLabelText('SIREN', { exact: true })).not.toBeVisible();
});

test('the end that nears is told, with a way to stay', async () => {
  const { screen } = await renderAt('/', [caseSample()], { ...here, expiresIn: 119 });
  const notice = screen.getByRole('region', { name: 'Fin de session' });
  await expect.element(notice).toMatchTextContent(/Votre session se termine dans 2\smin/);
  // These tests have no proxy: staying fails, and the notice says so.
  await notice.getByRole('button', { name: 'Rester connecté' }).click();
  await expect.element(notice).toMatchTextContent(/Bilanscope ne répond pas/);
  expect(coverInForce()).toBeNull();
});

test('a logout that fails shows the screens again, and says that the session is still open', async () => {
  const { screen } = await renderAt('/', [caseSample()], here);
  await screen.getByRole('button', { name: 'Se déconnecter' }).click();
  const dialog = screen.getByRole('dialog', { name: 'La déconnexion n’a pas abouti' });
  await expect.element(dialog).toMatchTextContent(/Votre session reste ouverte/);
  expect(coverInForce()).toBeNull();
});

test('where nobody logs in, nothing is watched', async () => {
  const listen = vi.spyOn(window, 'addEventListener');
  const { screen } = await renderAt('/', [caseSample()]);
  await expect.element(screen.getByLabelText('SIREN', { exact: true })).toBeVisible();
  expect(listen.mock.calls.map(([type]) => type)).not.toContain('pointermove');
  expect(screen.getByRole('button', { name: 'Se déconnecter' }).elements()).toHaveLength(0);
  listen.mockRestore();
});

test('the demonstration names its agent, and says that all is invented', async () => {
  const { screen } = await renderAt('/');
  await expect
    .element(screen.getByRole('banner'))
    .toMatchTextContent(/Démonstration : .*inventés\. Agent fictif : Camille Agent\./);
});

test('a case that cannot be closed stays, and says why; what follows is told before', async () => {
  const { screen } = await renderAt('/', [caseSample()]);
  await screen.getByRole('button', { name: 'Clore le dossier' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Clore ce dossier\u00A0?' });
  await expect.element(dialog).toMatchTextContent(/ne pourra pas être repris.*Mes consultations/);
  await dialog.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect.element(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Garder le dossier' }).click();
  await expect
    .element(screen.getByRole('region', { name: 'Dossier en cours' }))
    .toMatchTextContent(/marché n° 2026-041/);
});

test('a case is not closed over notes that no file holds without a word', async () => {
  const { client, screen } = await renderAt('/', [caseSample()]);
  const { siren } = noteSample().document;
  holdNotes(client, caseSample().id, siren, { notes: [noteSample()], unsaved: true });
  await screen.getByRole('button', { name: 'Clore le dossier' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Clore ce dossier\u00A0?' });
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/dans aucun fichier/);
  await dialog.getByRole('button', { name: 'Garder le dossier' }).click();
  markNotesSaved(client, caseSample().id, siren, caseNotes(client, caseSample().id, siren).notes);
  await screen.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect.element(dialog.getByRole('button', { name: 'Garder le dossier' })).toBeVisible();
  expect(dialog.getByRole('alert').elements()).toHaveLength(0);
});
