import { expect, test, type Page } from '@playwright/test';

import { cast, consult, darkPixels, filings, pageIsDrawn, watch } from './journey.ts';

/** The addresses of a company's documents, newest closing first; a case is opened with the first company. */
async function addressesOf(page: Page, siren: string): Promise<string[]> {
  if (page.url() === 'about:blank') await consult(page, siren);
  else await page.goto(`/entreprises/${siren}`);
  const links = filings(page).getByRole('link', { name: /Ouvrir/ });
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

test('scans of every kind are drawn under the strict policy', async ({ page }) => {
  test.setTimeout(180_000);
  const { problems } = watch(page);
  for (const address of await addressesOf(page, cast.scans)) {
    await page.goto(address);
    await pageIsDrawn(page, 1);
    await page.goto(`${address}?page=2`);
    // One of the two may be the blank verso of a scan.
    const drawn = async () => (await darkPixels(page, 2)) + (await darkPixels(page, 3));
    await expect.poll(drawn, { timeout: 30_000 }).toBeGreaterThan(300);
  }
  expect(problems).toEqual([]);
});

test('a broken, encrypted, empty or false PDF gets a sentence, never a blank', async ({ page }) => {
  test.setTimeout(120_000);
  const outcomes: string[] = [];
  for (const address of await addressesOf(page, cast.broken)) {
    await page.goto(address);
    const drawn = page.locator('.page canvas');
    const password = page.getByLabel(/[Mm]ot de passe/);
    const sentence = page
      .getByText(/pas fiable|abîmé|ne peut pas être (lu|affiché)|illisible|incomplet/)
      .first();
    await expect(drawn.first().or(password).or(sentence)).toBeVisible({ timeout: 30_000 });
    outcomes.push(
      (await password.count()) > 0 ? 'password' : (await sentence.count()) > 0 ? 'sentence' : 'drawn',
    );
  }
  expect(outcomes).toContain('password');
  expect(outcomes.filter((outcome) => outcome === 'sentence').length).toBeGreaterThanOrEqual(3);
  expect(outcomes).toContain('drawn');
});

test('an encrypted document opens with its password', async ({ page }) => {
  test.setTimeout(120_000);
  for (const address of await addressesOf(page, cast.broken)) {
    await page.goto(address);
    const password = page.getByLabel(/[Mm]ot de passe/);
    await expect(
      page.locator('.page canvas').first().or(password).or(page.getByRole('alert')).first(),
    ).toBeVisible({ timeout: 30_000 });
    if ((await password.count()) === 0) continue;
    await password.fill('faux');
    await password.press('Enter');
    await expect(page.getByText(/n’ouvre pas le document/).first()).toBeVisible();
    await password.fill('demonstration');
    await password.press('Enter');
    await pageIsDrawn(page, 1);
    return;
  }
  throw new Error('no document asked for a password');
});

test('one document of the huge archive, of the nested one, and of the one without ranges', async ({
  page,
}) => {
  test.setTimeout(180_000);
  for (const siren of [cast.huge, cast.nested, cast.noRanges]) {
    const [address = ''] = await addressesOf(page, siren);
    await page.goto(address);
    await pageIsDrawn(page, 1);
  }
});

test('the document is saved under a name that says what it is', async ({ page }) => {
  const [address = ''] = await addressesOf(page, cast.sound);
  await page.goto(address);
  await pageIsDrawn(page, 1);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /Télécharger/ }).click();
  expect((await saved).suggestedFilename()).toMatch(
    /^000314153_\d{4}-12-31_comptes-annuels_partiellement-confidentiel.*\.pdf$/,
  );
});
