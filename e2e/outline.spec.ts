import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { bothSettled, consult, figures, filings, pageIsDrawn, watch } from './journey.ts';

/** Ten years of scans, the one before the last with blank versos. */
const tenScans = '000105551';
const threeHundredPages = '000105569';

async function openFiling(page: Page, siren: string, rank: number): Promise<void> {
  await consult(page, siren);
  await bothSettled(page);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .nth(rank)
    .click();
  await pageIsDrawn(page, 1);
}

async function noViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
}

const outlineOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Sommaire' });

test('a scan gets a table of contents from its words, which the agent corrects', async ({ page }) => {
  test.setTimeout(240_000);
  const { problems } = watch(page);
  await openFiling(page, tenScans, 1);
  await page.keyboard.press('o');
  const outline = outlineOf(page);
  await expect(outline).toContainText('Aucune page n’est encore lue.');
  await noViolation(page);
  await outline.getByRole('button', { name: 'Lire le texte des images' }).click();
  await expect(outline.getByRole('button', { name: /Rapport du commissaire/ })).toBeVisible({
    timeout: 180_000,
  });
  await expect(outline).not.toContainText(/encore lue/, { timeout: 60_000 });

  const entries = outline.getByRole('listitem').getByRole('button', { name: /supposé/ });
  const told = await entries.evaluateAll((found) => found.map((entry) => entry.textContent));
  for (const [place, title] of [
    'Page du greffe',
    'Décision ou procès-verbal',
    'Bilan, actif (2050)',
    'Bilan, passif (2051)',
    'Compte de résultat de l’exercice (2052)',
    'Compte de résultat de l’exercice (suite) (2053)',
    'État des échéances des créances et des dettes (2057)',
    'Annexe',
    'Rapport du commissaire aux comptes',
  ].entries())
    expect(told[place]).toContain(title);

  // Arrows walk, Enter goes.
  await outline.getByRole('button', { name: /\(2050\)/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Page, sur/)).toHaveValue('5');
  await expect(outline.getByRole('button', { name: /\(2051\)/ })).toHaveAttribute('aria-current', 'location');
  await pageIsDrawn(page, 5);

  const field = outline.getByLabel('La page 5 est');
  await expect(field).toHaveValue('2051');
  await field.selectOption({ label: 'Annexe' });
  await expect(outline.getByRole('button', { name: 'Annexe page 5 · indiqué par vous' })).toBeVisible();
  await noViolation(page);
  await field.selectOption({ label: 'Oublier ma correction' });
  await expect(field).toHaveValue('2051');

  await expect(outline.getByText(/pages blanches \(supposé\)/)).toBeVisible();
  await outline.getByLabel('Masquer les pages blanches dans les vignettes').check();
  await page.getByRole('button', { name: 'Vignettes', exact: true }).click();
  const thumbnails = page.getByRole('navigation', { name: 'Vignettes des pages' }).getByRole('button');
  await expect(thumbnails).toHaveCount(9);
  expect(problems).toEqual([]);
});

test('a figure of the Banque de France opens the page of its form and frames its line', async ({ page }) => {
  test.setTimeout(240_000);
  const { problems } = watch(page);
  await consult(page, tenScans);
  await bothSettled(page);
  await figures(page).getByText('Tableau', { exact: true }).click();
  await figures(page)
    .getByRole('button', { name: /HN · 2053/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Voir dans le dépôt/ })
    .first()
    .click();
  await expect(page).toHaveURL(/formulaire=2053&ligne=HN/);
  const bar = page.getByRole('region', { name: 'Recherche du formulaire' });
  await expect(bar).toContainText(/Formulaire 2053, page 6, supposé/, { timeout: 180_000 });
  await expect(page.getByLabel(/^Page, sur/)).toHaveValue('6');
  await expect(bar).toContainText(/Ligne HN, lu sur l’image\s: [\d(]/);
  await expect(bar).toContainText('ce n’est pas un chiffre');
  await pageIsDrawn(page, 6);
  const frame = page.locator('.page[data-page-number="6"] [class*="frame"]');
  await expect(frame).toBeInViewport();
  // At another zoom, the page is drawn anew: the frame stays where the line is.
  const share = async (): Promise<number> => {
    const [line, sheet] = [
      await frame.boundingBox(),
      await page.locator('.page[data-page-number="6"]').boundingBox(),
    ];
    return ((line?.y ?? 0) - (sheet?.y ?? 0)) / (sheet?.height ?? 1);
  };
  const before = await share();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(async () => Math.abs((await share()) - before)).toBeLessThan(0.005);
  await noViolation(page);
  await bar.getByRole('button', { name: 'Fermer la recherche du formulaire' }).click();
  await expect(frame).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('a form that is not in a document is said not to be, and the search can be stopped', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openFiling(page, tenScans, 0);
  const bar = page.getByRole('region', { name: 'Recherche du formulaire' });
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}?formulaire=2059-G`);
  await bar.getByRole('button', { name: 'Arrêter' }).click();
  await expect(bar).toContainText('Recherche du formulaire 2059-G arrêtée.');
  await bar.getByRole('button', { name: 'Reprendre' }).click();
  await expect(bar).toContainText('Le formulaire 2059-G n’a pas été reconnu', { timeout: 180_000 });
  await page.goto(`${address}?formulaire=9999`);
  await pageIsDrawn(page, 1);
  await expect(bar).toHaveCount(0);
});

test('the forms of 300 pages of text are there without reading any image', async ({ page }) => {
  test.setTimeout(180_000);
  await openFiling(page, threeHundredPages, 2);
  await expect(page.getByLabel('Page, sur 300')).toBeVisible();
  await page.keyboard.press('o');
  const outline = outlineOf(page);
  await expect(outline.getByRole('button', { name: /Bilan, actif \(2050\)/ })).toBeVisible();
  await expect(outline.getByRole('button', { name: /Annexe.*pages \d+ à 299/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(outline).not.toContainText(/pas encore lue/);
});
