import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { bothSettled, cast, consult, figures, filings } from './journey.ts';

const table = (page: Page) => page.getByRole('table', { name: /^Chiffres de la Banque de France/ });

test('five candidates are compared from a tray and a pasted list, and one that fails holds nobody', async ({
  page,
}) => {
  await consult(page, cast.sound);
  await page.getByRole('button', { name: 'Ajouter à la comparaison' }).click();
  await page.getByLabel(/^Rechercher un SIREN/).fill(cast.losses);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/entreprises/${cast.losses}`);
  await page.getByRole('button', { name: 'Ajouter à la comparaison' }).click();
  await page.getByRole('link', { name: 'Comparer (2)' }).click();
  await expect(page).toHaveURL(`/comparer?siren=${cast.sound}&siren=${cast.losses}`);
  await page.getByText('Ajouter des entreprises').click();
  await page
    .getByLabel('SIREN, SIRET ou liste à comparer')
    .fill(`SIREN;Nom\n${cast.young};Jeune\nn’importe quoi\n000 102 111\n${cast.group}`);
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByText(/Ligne 3.*aucun numéro d’entreprise/)).toBeVisible();
  await expect(page.getByText('Entreprises demandées\u00A0: 5 sur 5')).toBeHidden({ timeout: 45_000 });
  await expect(table(page).getByRole('columnheader')).toHaveCount(6);
  await expect(table(page).getByRole('columnheader').nth(1)).toContainText('000\u202F314\u202F153');
  await expect(page.getByRole('button', { name: /^Réessayer pour/ })).toHaveCount(1);
  const turnover = table(page).getByRole('row', { name: /^Chiffre d’affaires HT/ });
  await expect(turnover.getByRole('button')).not.toHaveCount(0);
  await turnover.getByRole('button').first().click();
  await expect(page.getByRole('dialog', { name: 'Chiffre d’affaires HT' })).toContainText('FL');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Méthode, sources et manques' })).toBeVisible();
});

test('the tray survives searches and reloads, and the order is the agent’s own', async ({ page }) => {
  await consult(page, cast.sound);
  await page.goto(`/comparer?siren=${cast.sound}&siren=${cast.losses}`);
  await page.getByRole('link', { name: 'Bilanscope' }).click();
  await expect(page.getByRole('link', { name: 'Comparer (2)' })).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: 'Comparer (2)' }).click();
  await expect(table(page)).toBeVisible();
  await page
    .getByRole('button', { name: /^Reculer/ })
    .first()
    .click();
  await expect(page).toHaveURL(`/comparer?siren=${cast.losses}&siren=${cast.sound}`);
  await page
    .getByRole('button', { name: /^Retirer/ })
    .first()
    .click();
  await expect(page).toHaveURL(`/comparer?siren=${cast.sound}`);
});

test('filings are asked for on demand only, and told one by one', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/filings')) asked.push(request.url());
  });
  await consult(page, cast.figuresOnly);
  await bothSettled(page);
  asked.length = 0;
  await page.goto(`/comparer?siren=${cast.sound}&siren=${cast.twice}`);
  await expect(table(page)).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Lister les dépôts' }).click();
  const filed = page.getByRole('region', { name: 'Comptes annuels déposés' });
  await expect(filed.getByRole('row').nth(2).getByRole('cell').nth(1)).toHaveText('5');
  expect(asked).toHaveLength(2);
});

test('a consultation sets its minimum against each candidate, under the ceiling of its date', async ({
  page,
}) => {
  await consult(page, cast.sound);
  await page.goto(`/comparer?siren=${cast.sound}&siren=${cast.losses}`);
  await expect(table(page)).toBeVisible();
  await page.getByLabel(/^Date de lancement/).fill('2026-02-01');
  await page.getByLabel('Montant estimé (€ HT)').fill('2 000 000');
  await page.getByLabel('Chiffre d’affaires minimal annoncé (€ HT)').fill('3 500 000');
  await expect(page.getByText(/dépasse ce plafond/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'sous le minimum' })).not.toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('comparison: empty, and with companies', async ({ page }) => {
      await consult(page, cast.sound);
      await page.goto('/comparer');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comparer des entreprises');
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.goto(`/comparer?siren=${cast.sound}&siren=${cast.losses}&siren=${cast.young}`);
      await expect(table(page)).toBeVisible();
      await page.getByText('Groupements').click();
      await page.getByLabel('Montant estimé (€ HT)').fill('2 000 000');
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    });
  });

test('at 360 pixels the comparison scrolls in its frame, never the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await consult(page, cast.sound);
  await page.goto(`/comparer?siren=${cast.sound}&siren=${cast.losses}&siren=${cast.group}`);
  await expect(table(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('the picture of the history and its list light each other, by the keys too', async ({ page }) => {
  await consult(page, cast.twice);
  await bothSettled(page);
  const history = filings(page).getByRole('figure', { name: 'Histoire des dépôts' });
  await history.getByRole('link').last().focus();
  await expect(filings(page).getByRole('row', { name: /^31\/12\/2025/ })).toHaveAttribute(
    'data-pointed',
    'true',
  );
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(history).toContainText(/2ᵉ dépôt sur 2 pour cette clôture\./);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/comptes\//);
});

test('the three pictures stand in the page, each with its sentence and its numbers', async ({ page }) => {
  await consult(page, cast.losses);
  await bothSettled(page);
  for (const name of ['Activité et résultat', 'Équilibre financier', 'Structure du financement']) {
    const picture = figures(page).getByRole('region', { name, exact: true });
    await expect(picture.getByRole('paragraph').first()).toContainText(/En |déc/);
    await picture.getByText('Les nombres').click();
    await expect(picture.getByRole('table')).toBeVisible();
  }
});
