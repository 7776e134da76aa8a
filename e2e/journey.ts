import { expect, type Locator, type Page } from '@playwright/test';

/** Members of the demonstration's cast, by what they show. */
export const cast = {
  sound: '000314153',
  losses: '000100115',
  confidential: '000100214',
  partial: '000100313',
  unknown: '000100412',
  filingsOnly: '000100511',
  figuresOnly: '000100610',
  young: '000100719',
  irregular: '000100818',
  negativeBfr: '000100917',
  group: '000101014',
  twice: '000101113',
  restated: '000103713',
  fifteen: '000101212',
  huge: '000101311',
  missing: '000101410',
  broken: '000101519',
  scans: '000101618',
  mismatches: '000101717',
  nested: '000101816',
  noRanges: '000101915',
  rateLimited: '000102418',
  silent: '000102814',
  busy: '000103218',
  wronglySized: '000104810',
} as const;

export type Reason = { demarche: string; objet: string; commitment: boolean };

const usual: Reason = { demarche: 'Marchés publics', objet: 'marché n° 2026-041', commitment: true };

/** Fills the search page in and asks for a company, as a new agent does. */
export async function consult(page: Page, siren: string, reason: Partial<Reason> = {}): Promise<void> {
  const { demarche, objet, commitment } = { ...usual, ...reason };
  await page.goto('/');
  await page.getByLabel('SIREN', { exact: true }).fill(siren);
  await page.getByLabel('Démarche').selectOption({ label: demarche });
  await page.getByLabel('Objet').fill(objet);
  await page.getByLabel(/Je m'engage/).setChecked(commitment);
  await page.getByRole('button', { name: 'Consulter' }).click();
  await expect(page).toHaveURL(`/entreprises/${siren}`);
}

export const filings = (page: Page): Locator => page.getByRole('region', { name: 'Comptes annuels' });
export const figures = (page: Page): Locator => page.getByRole('region', { name: 'Bilans Banque de France' });

/** The rows of the list of filings that bear a badge. */
export const rowsBadged = (list: Locator, badge: string): Locator =>
  list.getByRole('row').filter({ has: list.page().getByText(badge, { exact: true }) });

/** Waits until neither section is loading. */
export async function bothSettled(page: Page): Promise<void> {
  for (const section of [filings(page), figures(page)]) {
    await expect(section).toBeVisible();
    await expect(section.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  }
}

/** How many dark pixels the canvas of a page holds: a page that is blank holds none. */
export function darkPixels(page: Page, number: number): Promise<number> {
  return page.evaluate((number) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`.page[data-page-number="${number}"] canvas`);
    if (canvas === null || canvas.width === 0) return 0;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    copy?.drawImage(canvas, 0, 0);
    const pixels = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    let dark = 0;
    for (let index = 0; index < pixels.length; index += 4)
      if ((pixels[index] ?? 255) < 110 && (pixels[index + 3] ?? 0) > 200) dark += 1;
    return dark;
  }, number);
}

/** Waits until a page of the document is drawn, and not blank. */
export async function pageIsDrawn(page: Page, number: number): Promise<void> {
  await expect.poll(() => darkPixels(page, number), { timeout: 30_000 }).toBeGreaterThan(300);
}

/** Fails on any uncaught error, any refusal by the content policy, any request to another origin. */
export function watch(page: Page): { problems: string[] } {
  const problems: string[] = [];
  const origin = () => new URL(page.url()).origin;
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && page.url() !== 'about:blank' && new URL(url).origin !== origin())
      problems.push(`foreign request: ${url}`);
  });
  return { problems };
}
