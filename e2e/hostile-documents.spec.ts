import { readFileSync } from 'node:fs';

import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

import type { Outcome } from './hostile/hostile-pdf.ts';
import { webLink } from './hostile/requests.ts';
import { hostilePdfs, hostileSiren, openStage, type Stage } from './hostile/stage.ts';
import { consult, darkPixels } from './journey.ts';

/**
 * Bytes that a browser's process for pages may come to, whatever the document; 220 MB show a sound one. The highest
 * is a font's map to Unicode, which pdf.js cuts at 16 million characters.
 */
const mostMemory = 1536 * 1024 * 1024;

/** One product and one agent for all documents; each is opened in a page of its own. */
const test = base.extend<object, { stage: Stage; agent: BrowserContext }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const stage = await openStage();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  agent: [
    async ({ browser, stage }, use) => {
      const context = await browser.newContext({ baseURL: stage.url, locale: 'fr-FR' });
      const page = await context.newPage();
      await consult(page, hostileSiren);
      const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
      await context.addInitScript((kept) => {
        for (const [key, value] of Object.entries(JSON.parse(kept) as Record<string, string>))
          sessionStorage.setItem(key, value);
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
      }, kept);
      await page.close();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

for (const pdf of hostilePdfs)
  test(`${pdf.name}: ${pdf.outcome}`, async ({ stage, agent, browser }) => {
    test.setTimeout(120_000);
    const page = await agent.newPage();
    const before = stage.caught();
    const strange = watchAll(page, stage);
    await page.goto(stage.addressOf(pdf));
    await expect.poll(() => outcomeOf(page), { timeout: 40_000 }).toBe(pdf.outcome);
    if (pdf.clicked === true) await clickEverything(page);

    expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
    expect(await memoryOfPages(browser)).toBeLessThan(mostMemory);
    await page
      .getByRole('link', { name: /^Retour|fiche de l’entreprise/ })
      .first()
      .click();
    // The tab answers, however busy a hostile page has just left the machine.
    await expect(page.getByRole('region', { name: 'Comptes annuels' })).toBeVisible({ timeout: 40_000 });
    expect(strange).toEqual([]);
    expect(agent.pages()).toEqual([page]);
    expect(stage.caught()).toBe(before);
    await page.close();
  });

test('a link to the web is followed once the agent, told of its host, says so', async ({ stage, agent }) => {
  const page = await agent.newPage();
  const before = stage.caught();
  await page.goto(stage.addressOf(webLink));
  await expect.poll(() => outcomeOf(page), { timeout: 40_000 }).toBe('page');
  const link = page.locator('.annotationLayer a');
  for (const button of ['left', 'middle'] as const) {
    await link.click({ button });
    const question = page.getByRole('dialog');
    await expect(question).toContainText(new URL(stage.trap).host);
    await question.getByRole('button', { name: 'Rester ici' }).click();
    await expect(question).toHaveCount(0);
  }
  expect(stage.caught()).toBe(before);
  expect(agent.pages()).toEqual([page]);

  await link.click();
  const opened = agent.waitForEvent('page');
  await page.getByRole('link', { name: /^Ouvrir 127/ }).click();
  const other = await opened;
  await expect.poll(() => stage.caught()).toBeGreaterThan(before);
  await other.close();
  await page.close();
});

/** Everything that a document must not make happen, as it happens. */
function watchAll(page: Page, stage: Stage): string[] {
  const strange: string[] = [];
  const ours = new RegExp(
    `^(${stage.url}/((api|assets|pdfjs|entreprises)/|favicon.svg)|blob:${stage.url}/|data:)`,
  );
  page.on('dialog', (dialog) => {
    strange.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => strange.push(`window: ${popup.url()}`));
  page.on('download', (download) => strange.push(`download: ${download.suggestedFilename()}`));
  page.on('pageerror', (error) => strange.push(`uncaught: ${error.message}`));
  page.on('crash', () => strange.push('the tab crashed'));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) strange.push(message.text());
  });
  page.on('request', (request) => {
    if (!ours.test(request.url())) strange.push(`request: ${request.url()}`);
  });
  return strange;
}

async function outcomeOf(page: Page): Promise<Outcome | 'nothing yet'> {
  if ((await page.getByRole('alert').filter({ hasText: 'PDF' }).count()) > 0) return 'sentence';
  if ((await page.getByLabel('Mot de passe').count()) > 0) return 'password';
  if ((await page.getByText(/n’(a|ont) pas pu être affichée/).count()) > 0) return 'failed page';
  if ((await page.getByText(/pas encore affichée/).count()) > 0) return 'slow page';
  if ((await page.getByText(/affichées? sans une/).count()) > 0) return 'incomplete page';
  if ((await page.getByText(/élément démesuré/).count()) > 0) return 'oversized';
  if ((await page.locator('.page[data-page-number="1"][data-loaded] canvas').count()) === 0)
    return 'nothing yet';
  return (await darkPixels(page, 1)) > 300 ? 'page' : 'blank page';
}

/** Clicks once and twice on all that the document has laid over its page, and on the middle of the page. */
async function clickEverything(page: Page): Promise<void> {
  for (const element of await page.locator('.annotationLayer :is(a, button, input, select, section)').all()) {
    await element.click({ force: true, timeout: 2000 }).catch(() => undefined);
    await element.dblclick({ force: true, timeout: 2000 }).catch(() => undefined);
  }
  await page
    .locator('.page[data-page-number="1"]')
    .click({ force: true, timeout: 2000 })
    .catch(() => undefined);
  await page.keyboard.press('Escape');
}

/** The most bytes that any of the browser's processes for pages has held (Linux). */
async function memoryOfPages(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(0, ...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id)));
}

function peakOf(id: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
