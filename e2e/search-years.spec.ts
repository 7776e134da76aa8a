import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { bothSettled, cast, consult, filings, pageIsDrawn, watch } from './journey.ts';

/** Recognition takes seconds a page, and more where others use the machine. */
const patience = { timeout: 240_000 };

const found = (page: Page): Locator => page.getByRole('region', { name: 'Passages trouvés' });
const deposits = (page: Page): Locator => page.getByRole('region', { name: 'Dépôts', exact: true });
const field = (page: Page): Locator => page.getByLabel('Nom, mots ou montant');

async function noViolation(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''}`),
    state,
  ).toEqual([]);
}

/** Goes to the search from the company's page, as an agent does. */
async function openSearch(page: Page, siren: string): Promise<void> {
  await consult(page, siren);
  await bothSettled(page);
  await filings(page).getByRole('link', { name: 'Rechercher dans les dépôts' }).click();
  await expect(page).toHaveURL(`/entreprises/${siren}/recherche`);
  await expect(page.getByRole('heading', { level: 1, name: 'Rechercher dans les dépôts' })).toBeVisible();
}

/** An amount that the keyed data of a filing gives, in euros and large enough to be no other. */
function keyedAmount(page: Page, siren: string): Promise<number> {
  return page.evaluate(async (asked) => {
    const get = async (path: string): Promise<unknown> =>
      (await fetch(path, { headers: { 'X-Requested-By': 'bilanscope' } })).json();
    const [current] = (await get('/api/cases')) as { id: string }[];
    const company = `/api/cases/${current?.id ?? ''}/companies/${asked}`;
    const list = (await get(`${company}/filings`)) as { filings: { id: string }[] };
    const oldest = list.filings.at(-1)?.id ?? '';
    const data = (await get(`${company}/filings/${oldest}/metadata`)) as {
      lines: Record<'m1' | 'm2' | 'm3' | 'm4', number | null>[];
    };
    return Math.max(...data.lines.flatMap(({ m1, m3 }) => [m1 ?? 0, m3 ?? 0]));
  }, siren);
}

test('the same words are found in the scans of two years, and each passage opens its page and comes back', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const { problems } = watch(page);
  await openSearch(page, cast.young);
  await expect(deposits(page).getByText('non lu', { exact: true })).toHaveCount(2);
  await noViolation(page, 'nothing read');
  await deposits(page).getByRole('button', { name: 'Lire les 2 dépôts non lus' }).click();
  await expect(deposits(page).getByRole('button', { name: 'Arrêter les 2 lectures' })).toBeVisible();
  await field(page).fill('total general');
  await expect(deposits(page).getByText(/^lu\s: \d+ pages, dont \d+ reconnues/)).toHaveCount(2, patience);
  const years = found(page).getByRole('region', { name: /^Comptes annuels clos le 30\/04\/202[56]/ });
  await expect(years).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: /passages dans 2 dépôts\./ })).toBeVisible();
  await noViolation(page, 'read');

  const passage = years.last().getByRole('link').last();
  await passage.scrollIntoViewIfNeeded();
  const address = (await passage.getAttribute('href')) ?? '';
  const scrolled = await page.evaluate(() => window.scrollY);
  await passage.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  expect(address).toMatch(/\?page=\d+#cherche=total\+general$/);
  await pageIsDrawn(page, Number(/page=(\d+)/.exec(address)?.[1]));
  await expect(page.getByRole('searchbox', { name: 'Rechercher dans le document' })).toHaveValue(
    'total general',
  );
  await expect(page.locator('.textLayer .highlight').first()).toBeVisible(patience);
  await page.goBack();
  await expect(years).toHaveCount(2);
  await expect(field(page)).toHaveValue('total general');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeCloseTo(scrolled, -2);

  const amount = await keyedAmount(page, cast.young);
  for (const written of [String(amount), amount.toLocaleString('fr-FR'), amount.toLocaleString('de-DE')]) {
    await field(page).fill(written);
    await expect(years.getByRole('link').first()).toContainText(/Page \d+/);
    // The older year's own amount is the newer one's N-1.
    await expect(years).toHaveCount(2);
  }
  expect(problems).toEqual([]);
});

test('a reading that is stopped goes on where it was, and each document is asked for once', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openSearch(page, cast.young);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/document')) asked.push(request.url());
  });
  const latest = deposits(page).getByRole('listitem').first();
  await latest.getByRole('button', { name: /^Lire/ }).click();
  await expect(latest.getByText(/^[1-9]\d* pages? lues? sur \d+, environ/)).toBeVisible(patience);
  await latest.getByRole('button', { name: /^Arrêter/ }).click();
  await expect(latest.getByText(/pages? lues? sur \d+, reste environ/)).toBeVisible();
  await latest.getByRole('button', { name: /^Lire le reste/ }).click();
  await expect(latest.getByText(/^lu\s:/)).toBeVisible(patience);
  expect(asked).toHaveLength(1);
  await page.getByRole('link', { name: 'Mes consultations' }).click();
  await expect(page.getByRole('heading', { name: 'Mes consultations' })).toBeVisible();
});

test('compared companies are searched together, and their lists asked for on demand', async ({ page }) => {
  test.setTimeout(120_000);
  await consult(page, cast.young);
  await page.goto(`/comparer?siren=${cast.young}&siren=${cast.twice}`);
  await page.getByRole('link', { name: 'Chercher dans les dépôts des 2 entreprises comparées' }).click();
  await expect(page).toHaveURL(`/comparer/recherche?siren=${cast.young}&siren=${cast.twice}`);
  // The comparison itself asks for the list of a company that has no figures.
  await deposits(page)
    .getByRole('button', { name: /^Lister les dépôts de 000\s101\s113$/ })
    .click();
  await expect(deposits(page).getByText('non lu', { exact: true })).toHaveCount(7, { timeout: 60_000 });
  await noViolation(page, 'compared');
});
