import { expect, test } from '@playwright/test';

import { cast, consult, figures, filings, pageIsDrawn, rowsBadged, watch } from './journey.ts';

test('a SIREN in, filings with badges, a PDF in the page, three years of figures', async ({ page }) => {
  const { problems } = watch(page);
  await consult(page, cast.sound);

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ateliers Ménétrier (fictive)');
  await expect(page.getByRole('region', { name: 'Dossier en cours' })).toContainText('Marchés publics');
  await expect(page.getByRole('region', { name: 'Dossier en cours' })).toContainText('marché n° 2026-041');

  const list = filings(page);
  await expect(rowsBadged(list, 'Partiellement confidentiel')).toHaveCount(2);
  await expect(rowsBadged(list, 'Public')).toHaveCount(6);
  await expect(list.getByText(/aucun dépôt connu/)).toHaveCount(1);

  const section = figures(page);
  await section.getByText('Tableau', { exact: true }).click();
  const table = section.getByRole('table').first();
  await expect(table.getByRole('row', { name: /Chiffre d’affaires HT/ })).toContainText(/\d/);
  await expect(table.getByRole('row', { name: /Total du passif/ })).toBeVisible();

  await list
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/entreprises\/000314153\/comptes\/\d+/);
  await pageIsDrawn(page, 1);
  await expect(page.getByText('Partiellement confidentiel', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Ateliers Ménétrier (fictive)').first()).toBeVisible();
  expect(problems).toEqual([]);
});

test('each number says where it comes from', async ({ page }) => {
  await consult(page, cast.sound);
  await figures(page)
    .getByRole('button', { name: /FL · 2052/ })
    .first()
    .click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('Chiffre d’affaires HT');
  await expect(panel).toContainText('chiffre_affaires_ht');
  await expect(panel).toContainText('kEuros');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('what the agent types is understood: spaces, SIRET, VAT number, mistakes', async ({ page }) => {
  await page.goto('/');
  const siren = page.getByLabel('SIREN', { exact: true });
  await siren.fill('000 314 153');
  await expect(page.getByText('SIREN 000\u202F314\u202F153')).toBeVisible();
  await siren.fill('130 025 265 00013');
  await expect(page.getByText(/SIRET reconnu/)).toBeVisible();
  await siren.fill('FR83404833048');
  await expect(page.getByText(/TVA/).first()).toBeVisible();
  await siren.fill('000314154');
  await page.getByRole('button', { name: 'Consulter' }).click();
  await expect(siren).toHaveAttribute('aria-invalid', 'true');
  await expect(siren).toBeFocused();
});

test('without the commitment, what is not public stays closed', async ({ page }) => {
  await consult(page, cast.sound, { commitment: false });
  await expect(filings(page).getByRole('link', { name: /Ouvrir/ })).toHaveCount(6);
  await expect(figures(page)).toContainText(/engagement/);
  await expect(figures(page).getByRole('table')).toHaveCount(0);
});

test('a procedure that does not open the Banque de France says so', async ({ page }) => {
  await consult(page, cast.sound, { demarche: 'Détection de la fraude' });
  await expect(figures(page)).toContainText(
    /Détection de la fraude.*n’ouvre pas les bilans Banque de France dans cette habilitation/,
  );
  await expect(rowsBadged(filings(page), 'Public')).toHaveCount(6);
});

test('a case is asked once, shared by the tabs, resumed and changed', async ({ page, context }) => {
  await consult(page, cast.sound);
  const tab = await context.newPage();
  await tab.goto(`/entreprises/${cast.losses}`);
  await expect(tab.getByRole('heading', { level: 1 })).toContainText(/Fonderie du Val Noir/i);
  await tab.goto('/');
  await expect(tab.getByLabel('Démarche')).toHaveCount(0);
  await tab.goto(`/entreprises/${cast.losses}`);
  await tab.getByRole('button', { name: 'Changer' }).click();
  await tab.getByLabel('Démarche').selectOption({ label: 'Aides publiques' });
  await tab.getByLabel('Objet').fill('subvention 12');
  await tab.getByRole('dialog').getByRole('button', { name: 'Consulter' }).click();
  const bar = tab.getByRole('region', { name: 'Dossier en cours' });
  await expect(bar).toContainText('subvention 12');
  await bar.getByRole('button', { name: 'Changer' }).click();
  await expect(tab.getByRole('heading', { name: 'Reprendre un dossier' })).toBeVisible();
  await tab.getByRole('button', { name: /marché n° 2026-041/ }).click();
  await expect(bar).toContainText('marché n° 2026-041');
});
