import { expect, test } from '@playwright/test';

import { cast, consult, watch } from './journey.ts';
import { bothDrawn, left, openNewest, openOne, openTwo, pageField, right } from './two-documents.ts';

test.setTimeout(120_000);

test('a filing of another company stands beside, under its own name, and each pane goes through its own filings', async ({
  page,
}) => {
  await consult(page, cast.sound);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/m[ée]n[ée]trier/i);
  await page.goto(`/entreprises/${cast.fifteen}`);
  await openNewest(page);
  await page.keyboard.press('w');
  const choice = page.getByRole('dialog', { name: 'Ouvrir à côté' });
  await choice.getByText(/m[ée]n[ée]trier/i).click();
  await choice.getByRole('group').getByRole('link', { name: 'Comptes annuels clos le 31/12/2025' }).click();
  await bothDrawn(page, left(page), right(page));
  await expect(page).toHaveURL(new RegExp(`${cast.fifteen}/comptes/.*avec=${cast.sound}\\.`));
  await expect(right(page).getByRole('link', { name: /Retour à l’entreprise/ })).toHaveAttribute(
    'href',
    `/entreprises/${cast.sound}`,
  );
  await page.keyboard.press('F6');
  await page.keyboard.press('p');
  await expect(right(page).getByRole('heading')).toHaveText('Comptes annuels clos le 31/12/2024');
  await expect(left(page).getByRole('heading', { level: 1 })).toHaveText(
    'Comptes annuels clos le 31/12/2025',
  );
  await bothDrawn(page, left(page), right(page));
  await page.keyboard.press('F6');
  await page.keyboard.press('p');
  await expect(left(page).getByRole('heading', { level: 1 })).toHaveText(
    'Comptes annuels clos le 31/12/2024',
  );
  await expect(right(page).getByRole('heading', { level: 2 })).toHaveText(
    'Comptes annuels clos le 31/12/2024',
  );
});

test('what cannot be had fails in its own pane, and the other is read on', async ({ page }) => {
  const { problems } = watch(page);
  await openOne(page, cast.fifteen);
  await page.goto(`${new URL(page.url()).pathname}?avec=inconnu`);
  await expect(right(page).getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await expect(left(page).locator('.page canvas').first()).toBeVisible({ timeout: 30_000 });
  await left(page).locator('.page').first().click();
  await page.keyboard.press('ArrowRight');
  await expect(pageField(left(page))).toHaveValue('2');
  await page.keyboard.press('w');
  await expect(right(page)).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('two documents are read by one thread, which ends with the desk', async ({ page }) => {
  await openTwo(page, cast.fifteen);
  expect(page.workers()).toHaveLength(1);
  await page.keyboard.press('w');
  await expect(right(page)).toHaveCount(0);
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('link', { name: /Retour à l’entreprise/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/roussel/i);
  await expect.poll(() => page.workers().length).toBe(0);
});
