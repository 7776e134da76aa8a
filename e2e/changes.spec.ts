import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { bothSettled, cast, consult, filings, pageIsDrawn, watch } from './journey.ts';

const changes = (page: Page): Locator => page.getByRole('region', { name: 'Ce qui a changé après coup' });

async function openFiled(page: Page, siren: string): Promise<void> {
  await consult(page, siren);
  await bothSettled(page);
  await filings(page)
    .getByRole('link', { name: /année par année/ })
    .click();
  await expect(page).toHaveURL(`/entreprises/${siren}/comptes-deposes`);
}

test('an exercise told otherwise by the next filing: seen first, opened on the page, kept and printed', async ({
  page,
}) => {
  const { problems } = watch(page);
  await openFiled(page, cast.restated);
  const section = changes(page);
  const summary = section.getByRole('listitem').first();
  await expect(summary).toContainText(
    /écarts entre ce qui a été déposé pour \d{4} et ce que le dépôt suivant/,
  );
  await expect(summary).toContainText(/Résultat de l’exercice\s:/);
  // What is read in ten seconds: on the first screen, without scrolling.
  await expect(summary).toBeInViewport();
  const main = section.getByRole('table', { name: /principaux écarts/ }).first();
  await expect(main.getByRole('row').nth(1)).toBeInViewport();
  await expect(main.getByRole('row').nth(1)).toContainText('2053 · HN');
  await expect(section.getByRole('table', { name: /écarts avec le dépôt/ })).toContainText(
    'montants différents',
  );

  await section.getByRole('button', { name: 'Voir les pages (Résultat de l’exercice)' }).first().click();
  const panel = page.getByRole('dialog', { name: 'Résultat de l’exercice' });
  await panel.getByLabel('Page du PDF').first().fill('4');
  await panel.getByRole('button', { name: /^Garder/ }).click();
  const opening = page.waitForEvent('popup');
  await panel.getByRole('link', { name: 'Autre onglet (dépôt de l’exercice suivant (N-1))' }).click();
  const beside = await opening;
  await pageIsDrawn(beside, 1);
  await expect(beside.getByText('marché n° 2026-041')).toBeVisible();
  await beside.close();
  await panel.getByRole('link', { name: 'Ouvrir le document à la page 4' }).click();
  await expect(page).toHaveURL(/\/comptes\/[^/]+\?page=4$/);
  await pageIsDrawn(page, 4);
  await page.goBack();

  const kept = page.getByRole('region', { name: 'Constatations gardées' });
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await kept.getByRole('button', { name: 'Calculer les empreintes (2 documents)' }).click();
  await expect(kept.getByText(/^[0-9a-f]{64}$/)).toHaveCount(2, { timeout: 30_000 });

  const coming = page.waitForEvent('download');
  await kept.getByRole('button', { name: 'Enregistrer (JSON)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^\d{9}_constatations_[\d-]{10}\.json$/);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    facts: { sides: { documentPage: number | null; fingerprint: { sha256: string } }[] }[];
  };
  const [first, second] = saved.facts[0]?.sides ?? [];
  expect(first?.documentPage).toBe(4);
  expect(second?.documentPage).toBeNull();
  expect(first?.fingerprint.sha256).toMatch(/^[0-9a-f]{64}$/);

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await kept.getByRole('button', { name: 'Imprimer les fiches' }).click();
  const sheets = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) })
    .promise;
  expect(sheets.numPages).toBe(1);
  const { items } = await (await sheets.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect(text).toContain('Fiche de constatation');
  expect(text).toContain('04.HN.m1');
  expect(text).not.toContain('Ce qui a changé après coup');
  expect(problems).toEqual([]);
});

test('two deposits for one closing: what the second changed', async ({ page }) => {
  await openFiled(page, cast.twice);
  const section = changes(page);
  await expect(section).toContainText(/écarts entre deux dépôts pour \d{4}/);
  await expect(section.getByRole('table', { name: /principaux écarts/ })).toContainText(
    'Provisions pour risques et charges',
  );
  await expect(section).toContainText('3 comparaisons sans écart');
});

test('a company whose filings agree is told so, calmly, with what was compared', async ({ page }) => {
  await openFiled(page, cast.losses);
  await expect(changes(page)).toContainText('Entre les dépôts lus, aucun écart');
  await expect(changes(page)).toContainText('comparaisons sans écart');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in what changed, ${colorScheme}, and it stays within 360 pixels`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 360, height: 740 },
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    await openFiled(page, cast.restated);
    const section = changes(page);
    await expect(section.getByRole('table', { name: /écarts avec le dépôt/ })).toBeVisible();
    for (const folded of await section.locator('summary').all()) await folded.click();
    await section
      .getByRole('button', { name: /^Garder/ })
      .first()
      .click();
    const whole = new AxeBuilder({ page }).include('section[aria-labelledby="ce-qui-a-change"]');
    expect((await whole.analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await section.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await section
      .getByRole('button', { name: /^Voir les pages/ })
      .first()
      .click();
    const panel = new AxeBuilder({ page }).include('dialog');
    expect((await panel.analyze()).violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
