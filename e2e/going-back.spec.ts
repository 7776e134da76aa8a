import { expect, test } from '@playwright/test';

import { chromiumPath } from '../.ci/chromium.ts';
import { loginOrigin } from '../playwright.config.ts';
import { enter, everyWord } from './identity.ts';
import { bothSettled, cast, consult } from './journey.ts';

// Playwright's own browser keeps no page to go back to; an agent's does.
test.use({
  baseURL: loginOrigin,
  launchOptions: {
    executablePath: chromiumPath(),
    args: ['--no-sandbox'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a page that the browser had kept is covered before it is checked, and comes back for its agent', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await enter(page, 'agent-essai-retour');
  await consult(page, cast.sound);
  await bothSettled(page);
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      const covered = document.documentElement.hasAttribute('data-covered');
      document.documentElement.dataset['shown'] = `persisted ${persisted}, covered ${covered}`;
    });
  });
  await page.goto('about:blank');
  await page.goBack();
  await expect(page.getByRole('heading', { name: /Ménétrier/ })).toBeVisible({ timeout: 60_000 });
  const shown = await page.evaluate(() => document.documentElement.dataset['shown']);
  // What Chromium kept it shows covered; what it did not keep, it asked for anew.
  expect([undefined, 'persisted true, covered true']).toContain(shown);
  test.info().annotations.push({ type: 'kept by Chromium', description: String(shown !== undefined) });
});

test('a page that the browser had kept shows nothing after a logout elsewhere', async ({ page, context }) => {
  test.setTimeout(180_000);
  await enter(page, 'agent-essai-ailleurs');
  await consult(page, cast.sound, { objet: 'à oublier' });
  await bothSettled(page);
  await page.goto('about:blank');
  const elsewhere = await context.newPage();
  await elsewhere.goto('/');
  await elsewhere.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(elsewhere.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Se connecter' })).toBeVisible();
  expect(await everyWord(page)).not.toMatch(/Ménétrier|à oublier|Sacha Essai/);
});
