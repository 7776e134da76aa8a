import { expect, test } from '@playwright/test';

import { todayOrigin } from '../playwright.config.ts';
import { bothSettled, cast, consult, figures, filings, pageIsDrawn, rowsBadged, watch } from './journey.ts';

/** The same demonstration through API Entreprise v3, as the public service answers today. */
test.use({ baseURL: todayOrigin });

test('the whole job through v3: public filings only, said so, figures without durations', async ({
  page,
}) => {
  const { problems } = watch(page);
  await consult(page, cast.sound);
  await bothSettled(page);
  await expect(filings(page)).toContainText(/peut-être confidentiel/);
  await expect(rowsBadged(filings(page), 'Public')).toHaveCount(6);
  await expect(figures(page)).toContainText(/v3/);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  expect(problems).toEqual([]);
});

test('deeds are listed, and open in the same viewer', async ({ page }) => {
  await consult(page, cast.sound);
  const deeds = page.getByRole('region', { name: 'Actes' });
  await deeds
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/actes\//);
  await pageIsDrawn(page, 1);
});

test('a company is found by its name', async ({ page }) => {
  await consult(page, cast.losses);
  await page.goto('/');
  await page.getByLabel(/Nom de l’entreprise/).fill('menetrier');
  await page
    .getByRole('option', { name: /MENETRIER/i })
    .first()
    .click();
  await expect(page).toHaveURL(`/entreprises/${cast.sound}`);
});

test('the services’ state and one’s own consultations', async ({ page }) => {
  await consult(page, cast.sound);
  await bothSettled(page);
  await page.goto('/etat');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[ÉE]tat/);
  await page.goto('/consultations');
  await expect(page.getByRole('table')).toContainText(/000.314.153/);
});
