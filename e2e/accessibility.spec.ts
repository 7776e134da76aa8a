import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { bothSettled, cast, consult, figures, filings, pageIsDrawn } from './journey.ts';

async function noViolation(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
  expect(found, state).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('search: empty, wrong, with a case open', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByLabel('SIREN', { exact: true })).toBeVisible();
      await noViolation(page, 'empty');
      await page.getByRole('button', { name: 'Consulter' }).click();
      await noViolation(page, 'with errors');
      await consult(page, cast.sound);
      await page.goto('/');
      await noViolation(page, 'with a case open');
    });

    test('company: charts, table, panel, details, nothing found, limited', async ({ page }) => {
      test.setTimeout(120_000);
      await consult(page, cast.sound);
      await bothSettled(page);
      await noViolation(page, 'charts');
      await figures(page).getByText('Tableau', { exact: true }).click();
      await filings(page).getByText('Détails').first().click();
      await noViolation(page, 'table and details');
      await figures(page)
        .getByRole('button', { name: /FL · 2052/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await noViolation(page, 'panel');
      for (const siren of [cast.unknown, cast.rateLimited, cast.mismatches, cast.group, cast.missing]) {
        await page.goto(`/entreprises/${siren}`);
        await bothSettled(page);
        await noViolation(page, siren);
      }
    });

    test('viewer, and the footer pages', async ({ page }) => {
      test.setTimeout(120_000);
      await consult(page, cast.sound);
      await filings(page)
        .getByRole('link', { name: /Ouvrir/ })
        .first()
        .click();
      await pageIsDrawn(page, 1);
      await noViolation(page, 'viewer');
      await page.keyboard.press('?');
      await noViolation(page, 'shortcuts');
      for (const path of ['/accessibilite', '/donnees-personnelles', '/a-propos', '/nulle-part']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await noViolation(page, path);
      }
    });
  });

test('nothing overflows at 360 px, nor at 200 % zoom', async ({ browser }) => {
  test.setTimeout(120_000);
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 640, height: 400 },
  ]) {
    const page = await (await browser.newContext({ viewport, locale: 'fr-FR' })).newPage();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.goto('/');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await consult(page, cast.sound);
    await bothSettled(page);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await figures(page).getByText('Tableau', { exact: true }).click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await filings(page)
      .getByRole('link', { name: /Ouvrir/ })
      .first()
      .click();
    await pageIsDrawn(page, 1);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});
