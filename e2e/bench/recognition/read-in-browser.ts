import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright';

import { cast, consult, filings, pageIsDrawn } from '../../journey.ts';
import type { Placed } from './worn-pages.ts';

/** A page of a document as the product read it. */
export type Read = { words: Placed[]; ms: number };

const longest = { timeout: 90_000 };

export type Reader = {
  /** Reads a page as an agent would: it is brought into view, then its key is pressed. */
  read: (number: number) => Promise<Read>;
  close: () => Promise<void>;
};

/**
 * Opens `pages.pdf` in the built product, in place of a document of a company. Its first page was read once before, so
 * that the engine is there.
 */
export async function openInBrowser(
  browser: Browser,
  url: string,
  folder: string,
  pages: number,
): Promise<Reader> {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: url });
  const page = await context.newPage();
  await page.route('**/document', (route) =>
    route.fulfill({ contentType: 'application/pdf', body: readFileSync(join(folder, 'pages.pdf')) }),
  );
  await consult(page, cast.scans);
  await filings(page)
    .getByRole('link', { name: /Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  await readPage(page, 1, pages);
  // What was read leaves with the page; the file of the engine stays in the browser's own cache.
  await page.reload();
  return {
    async read(number) {
      const box = page.getByLabel(`Page, sur ${pages}`);
      await box.fill(String(number));
      await box.press('Enter');
      await pageIsDrawn(page, number);
      const ms = await readPage(page, number, pages);
      return { words: await wordsOn(page, number), ms };
    },
    close: () => context.close(),
  };
}

/** Milliseconds from the key until the bar says that the page is read. */
async function readPage(page: Page, number: number, pages: number): Promise<number> {
  const done =
    number === 1
      ? 'La page 1 est lue.'
      : number < pages
        ? `${number} pages lues sur ${pages}.`
        : `Les ${pages} pages sont lues.`;
  await page.locator('body').click({ position: { x: 1, y: 1 } });
  const began = performance.now();
  await page.keyboard.press('i');
  await page.getByText(done).waitFor(longest);
  return performance.now() - began;
}

/** The words of the layer over a page, where they are. */
async function wordsOn(page: Page, number: number): Promise<Placed[]> {
  const layer = page.locator(`.page[data-page-number="${number}"] .textLayer`);
  await layer.locator('span').first().waitFor({ state: 'attached' });
  return layer.evaluate((layer) => {
    const frame = layer.getBoundingClientRect();
    return [...layer.querySelectorAll('span[role="presentation"]')].flatMap((span) => {
      const text = (span.textContent ?? '').trim();
      const box = span.getBoundingClientRect();
      if (text === '') return [];
      return [
        {
          text,
          left: (box.left - frame.left) / frame.width,
          top: (box.top - frame.top) / frame.height,
          width: box.width / frame.width,
          height: box.height / frame.height,
        },
      ];
    });
  });
}
