import { expect, test, type Page } from '@playwright/test';

import { startProduct, type Product } from './bench/product.ts';
import { cast, filings } from './journey.ts';

let product: Product;
/** As much as INPI lets through in v2: five calls a minute, of which Bilanscope takes four. */
test.beforeAll(async () => {
  product = await startProduct(null, { SIMULATOR_LIMITS: 'real' });
});
test.afterAll(() => product.stop());

/** Opens a case and asks for the lists of companies as the page would, without showing them. */
function askForLists(page: Page, sirens: readonly string[]): Promise<number[]> {
  return page.evaluate(async (asked) => {
    const headers = { 'x-requested-by': 'bilanscope', 'content-type': 'application/json' };
    const body = JSON.stringify({ demarche: 'marches', objet: 'attente', commitment: true });
    const opened = await fetch('/api/cases', { method: 'POST', headers, body });
    const { id } = (await opened.json()) as { id: string };
    const statuses: number[] = [];
    for (const siren of asked)
      statuses.push((await fetch(`/api/cases/${id}/companies/${siren}/filings`, { headers })).status);
    return statuses;
  }, sirens);
}

test('beyond the quota, a page says where its call stands in line, and leaves the line when it closes', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: product.url });
  const first = await context.newPage();
  await first.goto('/');
  const spent = [cast.sound, cast.losses, cast.confidential, cast.partial];
  expect(await askForLists(first, spent)).toEqual([200, 200, 200, 200]);
  const pages: Page[] = [];
  for (const siren of [cast.scans, cast.twice]) {
    const page = await context.newPage();
    await page.goto(`/entreprises/${siren}`);
    await expect(filings(page).getByText('Liste des dépôts demandée à l’INPI')).toBeVisible();
    pages.push(page);
  }
  const place = (rank: number, words: RegExp) =>
    expect(filings(pages[rank] ?? first).getByText(words)).toBeVisible();
  await place(0, /votre demande est la prochaine, encore \d+\ss environ/);
  await place(1, /1\sdemande passe avant la vôtre, encore \d+\ss environ/);
  await pages[0]?.close();
  await place(1, /votre demande est la prochaine/);
  await context.close();
});
