import { readFile } from 'node:fs/promises';

import { expect, test } from '@playwright/test';

import { bothSettled, cast, consult, figures, pageIsDrawn, watch } from './journey.ts';

test('where the Banque de France has nothing, the filed accounts give three years, each number with its cell', async ({
  page,
}) => {
  const { problems } = watch(page);
  await consult(page, cast.filingsOnly);
  await bothSettled(page);
  const section = figures(page);
  await expect(section.getByText('La Banque de France ne transmet aucun bilan')).toBeVisible();
  const filed = section.getByRole('region', { name: 'Comptes déposés (INPI)' });
  await expect(filed).toContainText(/3\sexercices de 12\smois/);
  await filed.getByText('Tableau', { exact: true }).click();
  const table = filed.getByRole('table', { name: /chiffres des comptes déposés/ });
  await expect(table.getByRole('row', { name: /^Valeur ajoutée calcul Bilanscope \(PCG\)/ })).toBeVisible();

  const turnover = table.getByRole('row', { name: /^Chiffre d’affaires HT/ });
  const shown = (await turnover.getByRole('cell').last().innerText()).trim();
  await turnover.getByRole('button', { name: /FL · 2052/ }).click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('case 03.FJ.m3');
  await expect(panel).toContainText(shown);
  await panel
    .getByRole('link', { name: /^exercice clos le/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/comptes\/\d+/);
  await pageIsDrawn(page, 1);
  await page.goBack();
  await expect(filed).toBeVisible();

  await page.getByText('Exporter', { exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^CSV pour logiciels/ }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^000100511_chiffres-inpi_/);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toMatch(/read_in_filed_accounts,,\d{4}-\d\d-\d\d \+03\.FJ\.m3,/);
  expect(problems).toEqual([]);
});

test('a comparison takes filed accounts where there is nothing else, and says so', async ({ page }) => {
  await consult(page, cast.filingsOnly);
  await bothSettled(page);
  await page.goto(`/comparer?siren=${cast.filingsOnly}&siren=${cast.sound}`);
  const table = page.getByRole('table', { name: /comptes déposés/ });
  await expect(
    table.getByRole('columnheader', { name: /Castanet.*comptes déposés \(INPI\)/s }),
  ).toBeVisible();
  await expect(table.getByText('calcul Bilanscope (PCG)').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Méthode, sources et manques' })).toContainText(
    'INPI par API Entreprise',
  );
});
