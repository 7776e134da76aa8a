import { expect, test } from '@playwright/test';

import { bothSettled, cast, consult, filings, pageIsDrawn } from './journey.ts';

test('back, forward and reload on every screen', async ({ page }) => {
  await consult(page, cast.sound);
  await bothSettled(page);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  const viewer = page.url();

  await page.goBack();
  await expect(page).toHaveURL(`/entreprises/${cast.sound}`);
  await bothSettled(page);
  await page.goBack();
  await expect(page.getByLabel('SIREN', { exact: true })).toBeVisible();
  await page.goForward();
  await bothSettled(page);
  await page.goForward();
  await pageIsDrawn(page, 1);

  await page.goto(`${viewer.split('?')[0]}?page=4`);
  await pageIsDrawn(page, 4);
  await page.reload();
  await pageIsDrawn(page, 4);
  await expect(page.getByRole('textbox', { name: /^Page/ })).toHaveValue('4');

  for (const path of [
    '/',
    `/entreprises/${cast.sound}`,
    '/accessibilite',
    '/donnees-personnelles',
    '/a-propos',
  ]) {
    await page.goto(path);
    await expect(page).toHaveTitle(/ · Bilanscope$|^Bilanscope/);
    const heading = page.getByRole('heading', { level: 1 });
    // A company's title is its SIREN, then its name in the directory's capitals, then as its XML writes it.
    await expect(heading).not.toContainText(/^SIREN|[A-Z]{4}/);
    const words = await heading.innerText();
    await page.reload();
    await expect(heading).toContainText(words);
  }
});

test('a copied link asks the next person for their own procedure, then opens the same page', async ({
  page,
  browser,
}) => {
  await consult(page, cast.losses);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  const link = page.url();
  expect(link).not.toContain('2026-041');

  const colleague = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await colleague.goto(link);
  await colleague.getByLabel('Démarche').selectOption({ label: 'Aides publiques' });
  await colleague.getByLabel('Objet').fill('mon propre motif');
  await colleague.getByLabel(/Je m'engage/).check();
  await colleague.getByRole('button', { name: 'Consulter' }).click();
  await pageIsDrawn(colleague, 1);
  expect(colleague.url().split('?')[0]).toBe(link.split('?')[0]);
  await colleague.context().close();
});

test('an address that does not exist, and a SIREN that is none, are told so', async ({ page }) => {
  await page.goto('/nulle-part');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await consult(page, cast.sound);
  await page.goto('/entreprises/123456789');
  await expect(page.getByText(/n’est pas un SIREN/).first()).toBeVisible();
});
