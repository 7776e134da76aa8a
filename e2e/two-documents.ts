import { expect, type Locator, type Page } from '@playwright/test';

import { consult, filings } from './journey.ts';

export const left = (page: Page): Locator =>
  page.getByRole('region', { name: 'Document à gauche', exact: true });
export const right = (page: Page): Locator =>
  page.getByRole('region', { name: 'Document à droite', exact: true });
export const pages = (pane: Locator): Locator => pane.getByRole('region', { name: /^Pages du document/ });
export const pageField = (pane: Locator): Locator => pane.getByRole('textbox', { name: /^Page, sur/ });

/** Opens the newest filing of a company, and lays the one before beside it. */
export async function openTwo(page: Page, siren: string): Promise<void> {
  await openOne(page, siren);
  await page.keyboard.press('w');
  await page.getByRole('dialog', { name: 'Ouvrir à côté' }).getByRole('link').first().click();
  await bothDrawn(page, left(page), right(page));
}

export async function openOne(page: Page, siren: string): Promise<void> {
  await consult(page, siren);
  await openNewest(page);
}

/** Opens the newest filing of the company on screen. */
export async function openNewest(page: Page): Promise<void> {
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await expect(page.locator('.page canvas').first()).toBeVisible({ timeout: 30_000 });
}

export async function bothDrawn(page: Page, ...panes: Locator[]): Promise<void> {
  for (const pane of panes)
    await expect(pane.locator('.page canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('group', { name: /Défilement des deux documents/ })).toBeVisible();
}
