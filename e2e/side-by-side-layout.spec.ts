import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator } from '@playwright/test';

import { cast } from './journey.ts';
import { bothDrawn, left, openOne, openTwo, right } from './two-documents.ts';

test.setTimeout(120_000);

test('the figures of the company stand beside its filing', async ({ page }) => {
  await openOne(page, cast.sound);
  await page.getByRole('button', { name: 'À côté' }).click();
  await page.getByRole('link', { name: 'Tableau des chiffres' }).click();
  await expect(page).toHaveURL(/avec=chiffres/);
  const figures = page.getByRole('region', { name: 'Chiffres à droite' });
  await expect(figures.getByRole('table')).toContainText('Chiffre d’affaires');
  await figures.getByRole('button', { name: 'Fermer les chiffres' }).click();
  await expect(figures).toHaveCount(0);
});

test('the border moves by the arrows, and both panes keep enough', async ({ page }) => {
  await openTwo(page, cast.fifteen);
  const border = page.getByRole('separator', { name: 'Place du premier document' });
  await border.focus();
  await border.press('ArrowLeft');
  await expect(border).toHaveAttribute('aria-valuenow', '45');
  await border.press('Home');
  await expect(border).toHaveAttribute('aria-valuenow', '25');
  const [narrow, wide] = [await left(page).boundingBox(), await right(page).boundingBox()];
  expect(narrow?.width ?? 0).toBeGreaterThan(280);
  expect(wide?.width ?? 0).toBeGreaterThan((narrow?.width ?? 0) * 2);
});

test('a narrow window stands one above the other, without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 900 });
  await openOne(page, cast.fifteen);
  await page.getByRole('button', { name: 'À côté' }).click();
  await page.getByRole('dialog').getByRole('link').first().click();
  const [above, below] = ['Document en haut', 'Document en bas'].map((name) =>
    page.getByRole('region', { name, exact: true }),
  ) as [Locator, Locator];
  await bothDrawn(page, above, below);
  const boxes = [await above.boundingBox(), await below.boundingBox()];
  expect(boxes[1]?.y ?? 0).toBeGreaterThan((boxes[0]?.y ?? 0) + 300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('nothing is found on two documents, on the choice of the second, or on the figures', async ({
      page,
    }) => {
      const check = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${state} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      };
      await openOne(page, cast.sound);
      await page.keyboard.press('w');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
      await check('choice');
      await page.getByRole('dialog').getByRole('link').first().click();
      await bothDrawn(page, left(page), right(page));
      await page.keyboard.press('Control+f');
      await expect(page.getByRole('searchbox', { name: 'Rechercher dans les deux documents' })).toBeVisible();
      await check('two documents');
      await page.keyboard.press('Escape');
      await page.keyboard.press('w');
      await expect(right(page)).toBeHidden();
      await page.keyboard.press('w');
      await page.getByRole('link', { name: 'Tableau des chiffres' }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await check('figures');
    });
  });
