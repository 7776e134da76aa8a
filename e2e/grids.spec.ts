import { readFileSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

import { cast, consult } from './journey.ts';

const ownGrid = {
  bilanscope: 'grid',
  version: 1,
  id: 'aides-locales',
  title: 'Aides locales',
  description: 'Ce que le service lit avant une aide.',
  rows: [
    {
      kind: 'ratio',
      label: 'Impôts et taxes sur chiffre d’affaires',
      unit: 'percent',
      formula: 'impôts et taxes × 100 ÷ chiffre d’affaires',
      accounts: { C: { sum: ['03.FX.m3'], over: ['03.FJ.m3'], times: 100 } },
    },
  ],
};

const asFile = (content: unknown) => ({
  name: 'grille.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

test('an agent reads a grid, where its values come from, and brings their own', async ({ page }) => {
  test.setTimeout(120_000);
  await consult(page, cast.sound);
  await page.goto(`/entreprises/${cast.sound}/comptes-deposes`);
  const section = page.getByRole('region', { name: 'Grilles de lecture' });
  const row = (label: string) =>
    section.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
  await expect(section.getByRole('columnheader')).toHaveCount(9, { timeout: 60_000 });

  await row('Coût du travail par personne').getByRole('button').last().click();
  const panel = page.getByRole('dialog', { name: 'Coût du travail par personne' });
  await expect(panel).toContainText(/\([\d\s]+€ \+ [\d\s]+€\) ÷ \d+ = [\d\s]+€/);
  await expect(panel).toContainText('code FZ, total N (m3)');
  await page.keyboard.press('Escape');
  await expect(row('Coût du travail par personne').getByRole('button').last()).toBeFocused();

  await section
    .getByLabel('Fichier de la grille à charger')
    .setInputFiles(asFile({ ...ownGrid, rows: [{ kind: 'x' }] }));
  await expect(section.getByRole('alert')).toContainText('ligne 1, kind');
  await section.getByLabel('Fichier de la grille à charger').setInputFiles(asFile(ownGrid));
  await expect(section.getByRole('alert')).toHaveCount(0);
  await expect(row('Impôts et taxes sur chiffre d’affaires').getByRole('button').last()).toContainText(
    /^\d,\d\s%/,
  );

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Enregistrer la grille' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('grille-aides-locales.json');
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toEqual(ownGrid);
  const [exported] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Exporter la grille (CSV)' }).click(),
  ]);
  expect(exported.suggestedFilename()).toBe(`${cast.sound}_grille-aides-locales.csv`);
  const lines = readFileSync(await exported.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines.filter((line) => line.includes('03.FX.m3 03.FJ.m3'))).toHaveLength(8);
});

test('the longest grid is accessible, and scrolls in its own frame on a telephone', async ({ page }) => {
  test.setTimeout(120_000);
  await consult(page, cast.irregular);
  await page.goto(`/entreprises/${cast.irregular}/comptes-deposes`);
  const section = page.getByRole('region', { name: 'Grilles de lecture' });
  await section
    .getByLabel('Grille', { exact: true })
    .selectOption({ label: 'Comptes courants d’associés et fonds propres' });
  await expect(section.getByText(/ramené\sà\s12\smois/).first()).toBeVisible({ timeout: 60_000 });
  const { violations } = await new AxeBuilder({ page })
    .include('[aria-labelledby="grilles-de-lecture"]')
    .analyze();
  expect(violations).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const { right } = await section.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
  expect(right).toBeLessThanOrEqual(360);
  const wider = await section.locator('table').evaluate((table) => {
    const frame = table.parentElement;
    return frame !== null && frame.scrollWidth > frame.clientWidth && frame.clientWidth <= 360;
  });
  expect(wider).toBe(true);
});
