import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { loginOrigin } from '../playwright.config.ts';
import { enter, everyWord, expire, giveName } from './identity.ts';
import { bothSettled, cast, consult, filings, pageIsDrawn } from './journey.ts';

test.use({ baseURL: loginOrigin });
// Two logins and two screens each, in several tabs.
test.describe.configure({ timeout: 180_000 });

const cover = (page: Page) => page.getByRole('dialog', { name: 'Votre session a expiré.' });
const loginScreen = (page: Page) => page.getByRole('heading', { name: 'Se connecter à Bilanscope' });

async function openDocument(page: Page): Promise<void> {
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
}

test('a login from a deep link comes back to it', async ({ page }) => {
  const link = `/entreprises/${cast.sound}?tri=depot`;
  await enter(page, 'agent-marches', link);
  await expect(page).toHaveURL(link);
  await expect(page.getByRole('banner')).toContainText('Claude Martin');
  await expect(page.getByRole('banner')).toContainText('Direction des achats (fictive)');
  await expect(page.getByRole('banner')).not.toContainText('Agent fictif');
  await expect(page.getByLabel('Démarche')).toBeVisible();
});

test('a login that the agent or the provider refuses, or that is not strong enough, says why', async ({
  page,
}) => {
  await page.goto(`/entreprises/${cast.sound}`);
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: 'Refuser' }).click();
  await expect(page.getByRole('alert')).toContainText('n’a pas confirmé votre connexion');
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await giveName(page, 'agent-eidas1');
  await expect(page.getByRole('alert')).toContainText('niveau de sécurité');
  await page.goto('/connexion/retour?state=forged&code=forged');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await page.evaluate(() => fetch('/api/session').then((answer) => answer.json()))).toMatchObject({
    agent: null,
  });
});

test('the login by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(loginScreen(page)).toBeVisible();
  while (
    !(await page.getByRole('link', { name: 'Se connecter' }).evaluate((a) => a === document.activeElement))
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Identifiant').focus();
  await page.keyboard.type('agent-fraude');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('SIREN', { exact: true })).toBeVisible();
});

test('two agents do not see each other’s cases', async ({ page, browser }) => {
  await enter(page, 'agent-essai-une');
  await consult(page, cast.losses, { objet: 'dossier de Claude' });
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: loginOrigin });
  const other = await context.newPage();
  await enter(other, 'agent-essai-autre', `/entreprises/${cast.losses}`);
  await expect(other.getByLabel('Démarche')).toBeVisible();
  const stolen = await page.evaluate(() => sessionStorage.getItem('bilanscope.case'));
  const status = await other.evaluate(
    (id) =>
      fetch(`/api/cases/${id}/companies/000100115/filings`, {
        headers: { 'X-Requested-By': 'bilanscope' },
      }).then((answer) => answer.status),
    stolen,
  );
  expect(status).toBe(404);
  expect(await everyWord(other)).not.toContain('dossier de Claude');
  await context.close();
});

test('after a logout nothing is left, and Back shows nothing', async ({ page, context }) => {
  await enter(page, 'agent-essai-depart');
  await consult(page, cast.sound, { objet: 'à oublier' });
  await bothSettled(page);
  await openDocument(page);
  const elsewhere = await context.newPage();
  await elsewhere.goto(`/entreprises/${cast.sound}`);
  await bothSettled(elsewhere);

  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(
    loginScreen(page).or(page.getByRole('heading', { name: 'Vous êtes déconnecté.' })),
  ).toBeVisible();
  await expect(elsewhere.getByRole('heading', { name: 'Vous êtes déconnecté.' })).toBeVisible();
  for (const tab of [page, elsewhere]) {
    expect(await tab.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    for (let step = 0; step < 4; step += 1) {
      await tab.goBack();
      if (tab.url().startsWith(loginOrigin))
        await expect(tab.getByRole('link', { name: 'Se connecter' })).toBeVisible();
      expect(await everyWord(tab)).not.toMatch(/Ménétrier|à oublier|Chiffre d’affaires|Sacha Essai/);
    }
  }
});

test('a case that is closed leaves the list, here and on the server', async ({ page }) => {
  await enter(page, 'agent-essai-cloture');
  await consult(page, cast.sound, { objet: 'à garder' });
  await page.goto('/?dossier=autre');
  await page.getByLabel('SIREN', { exact: true }).fill(cast.losses);
  await page.getByLabel('Démarche').selectOption({ label: 'Marchés publics' });
  await page.getByLabel('Objet').fill('à clore');
  await page.getByRole('button', { name: 'Consulter' }).click();
  await expect(page).toHaveURL(`/entreprises/${cast.losses}`);
  await page.getByRole('button', { name: 'Clore le dossier' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(
    page.getByRole('heading', { name: 'Reprendre un dossier' }).or(page.getByLabel('Démarche')).first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Dossier en cours' })).toContainText('à garder');
  expect(await everyWord(page)).not.toContain('à clore');
});

test('an end in mid-work covers everything; the same agent finds it all in place', async ({
  page,
  context,
}) => {
  await enter(page, 'agent-essai-lecture');
  await consult(page, cast.sound, { objet: 'lecture longue' });
  await bothSettled(page);
  await openDocument(page);
  const field = page.getByRole('textbox', { name: /^Page/ });
  await field.fill('3');
  await field.press('Enter');
  await pageIsDrawn(page, 3);
  await expire(page);
  const search = page.getByLabel(/^Rechercher un SIREN/);
  await search.fill('menetrier');
  await expect(cover(page)).toBeVisible();
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/Ménétrier|Sacha|lecture longue|SIREN/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cover(page)).toBeVisible();

  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: /Se reconnecter/ }).click();
  const tab = await opening;
  await expect(
    tab.getByRole('heading', { name: 'Vous êtes reconnecté' }).or(tab.getByLabel('Identifiant')),
  ).toBeVisible();
  if (await tab.getByLabel('Identifiant').isVisible()) await giveName(tab, 'agent-essai-lecture');
  await expect(tab.getByRole('heading', { name: 'Vous êtes reconnecté' })).toBeVisible();
  await expect(cover(page)).toBeHidden();
  await expect(field).toHaveValue('3');
  await expect(search).toHaveValue('menetrier');
  await pageIsDrawn(page, 3);
  await expect(page.getByRole('region', { name: 'Dossier en cours' })).toContainText('Sans engagement');
});

test('what was typed waits for the same agent, and is dropped for another', async ({ page, context }) => {
  await enter(page, 'agent-essai-saisie');
  await page.getByLabel('SIREN', { exact: true }).fill(cast.sound);
  await page.getByLabel('Démarche').selectOption({ label: 'Marchés publics' });
  await page.getByLabel('Objet').fill('texte en cours');
  for (const [agent, kept] of [
    ['agent-essai-saisie', 'texte en cours'],
    ['agent-fraude', ''],
  ] as const) {
    await context.clearCookies();
    await page.getByRole('button', { name: 'Consulter' }).click();
    await expect(cover(page)).toBeVisible();
    const tab = await context.newPage();
    await enter(tab, agent);
    await expect(cover(page)).toBeHidden();
    await expect(page.getByLabel('Objet')).toHaveValue(kept);
    await tab.close();
  }
  await expect(page.getByRole('banner')).toContainText('Dominique Bernard');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the end that nears is told; axe finds nothing in login, warning and cover, ${colorScheme}`, async ({
    page,
  }) => {
    const noViolation = async (state: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        state,
      ).toEqual([]);
    };
    await page.emulateMedia({ colorScheme });
    await page.goto('/?connexion=niveau');
    await expect(page.getByRole('alert')).toBeVisible();
    await noViolation('login');
    await enter(page, `agent-essai-${colorScheme}`);
    let left = 110;
    await page.route('**/api/session', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), expiresIn: left } });
    });
    await page.clock.install();
    await page.reload();
    const notice = page.getByRole('region', { name: 'Fin de session' });
    await expect(notice).toContainText(/Votre session se termine dans 2\smin/);
    await noViolation('warning');
    const kept = page.waitForResponse('**/api/session/activity');
    await notice.getByRole('button', { name: 'Rester connecté' }).click();
    expect((await (await kept).json()).expiresIn).toBeGreaterThan(1_700);
    await expect(notice).toBeHidden();
    left = 100;
    await page.clock.fastForward('28:30');
    await expect(notice).toBeVisible();
    await expire(page);
    await page.clock.fastForward('02:00');
    await expect(cover(page)).toBeVisible();
    await expect(cover(page).getByRole('link')).toBeFocused();
    await noViolation('cover');
  });
