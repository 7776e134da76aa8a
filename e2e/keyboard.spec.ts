import { expect, test, type Page } from '@playwright/test';

import { cast, pageIsDrawn } from './journey.ts';

/** Presses Tab until the focused element's accessible text matches. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      const labels =
        focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement
          ? [...(focused.labels ?? [])]
          : [];
      const named = [
        focused?.getAttribute('aria-label'),
        ...labels.map((label) => label.textContent),
        focused?.textContent,
      ];
      return named.filter(Boolean).join(' ');
    });
    if (wanted.test(name)) return;
  }
  throw new Error(`nothing focusable is named ${wanted}`);
}

test('the whole main job by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, /^SIREN/);
  await page.keyboard.type(cast.sound);
  await tabTo(page, /Démarche/);
  await page.keyboard.type('March');
  await tabTo(page, /Objet/);
  await page.keyboard.type('au clavier');
  await tabTo(page, /Je m'engage/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/entreprises/${cast.sound}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ménétrier');

  await tabTo(page, /Ouvrir/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/comptes\//);
  await pageIsDrawn(page, 1);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/page=\d+/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(/[Rr]accourcis/);
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page).toHaveURL(`/entreprises/${cast.sound}`);

  await tabTo(page, /FL · 2052/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Chiffre d’affaires');
  await page.keyboard.press('Escape');
});
