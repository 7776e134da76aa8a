import { expect, test, type Page } from '@playwright/test';

import { loginOrigin } from '../playwright.config.ts';
import { enter } from './identity.ts';
import { bothSettled, cast, consult, figures, filings, pageIsDrawn } from './journey.ts';

test.use({ baseURL: loginOrigin });

/** What a browser may keep: preferences in the local storage; in the session's, what leaves with the tab. */
const preferences = new Set([
  'bilanscope.theme',
  'bilanscope.unit',
  'bilanscope.view',
  'bilanscope.single-keys',
  'bilanscope.contrast',
]);
const ofTheTab = ['bilanscope.case', 'bilanscope.recent', 'bilanscope.tray'];

/** All that a script can read of what the browser keeps. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    files: (await (await navigator.storage.getDirectory()).keys().next()).done,
    cookies: document.cookie,
    state: JSON.stringify(history.state),
    name: window.name,
  }));
}

test('over a whole journey, the browser keeps preferences, the recent list, the tray and the current case alone', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const nothingElse = async (where: string): Promise<void> => {
    const { local, session, ...rest } = await kept(page);
    expect(
      local.filter((key) => !preferences.has(key)),
      `${where}: local storage`,
    ).toEqual([]);
    expect(
      session.filter((key) => !ofTheTab.includes(key)),
      `${where}: session storage`,
    ).toEqual([]);
    expect(rest, where).toMatchObject({
      databases: [],
      caches: [],
      workers: 0,
      files: true,
      cookies: '',
      name: '',
    });
    expect(rest.state, where).not.toMatch(/motif secret/);
  };
  await enter(page, 'agent-essai-rangement');
  await nothingElse('search');
  await consult(page, cast.sound, { objet: 'motif secret' });
  await bothSettled(page);
  await page.getByRole('button', { name: /Passer au thème/ }).click();
  await figures(page).getByText('Tableau', { exact: true }).click();
  await figures(page).getByText('€', { exact: true }).click();
  await page.getByRole('button', { name: 'Ajouter à la comparaison' }).click();
  await nothingElse('company');
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  await nothingElse('viewer');
  await page.goBack();
  await page.reload();
  await bothSettled(page);
  await nothingElse('after a reload');
  await page.getByRole('link', { name: 'Mes consultations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mes consultations' })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
  await nothingElse('consultations');
  for (const path of ['/etat', '/accessibilite', '/donnees-personnelles', '/a-propos']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await nothingElse(path);
  }
  const { local, session } = await kept(page);
  expect(local).toEqual(expect.arrayContaining(['bilanscope.theme', 'bilanscope.unit', 'bilanscope.view']));
  expect(session.toSorted()).toEqual(ofTheTab);
  expect(
    await page.evaluate(() => [Object.values(localStorage), Object.values(sessionStorage)].join(' ')),
  ).not.toContain('motif secret');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  expect((await kept(page)).session).toEqual([]);
});
