import { expect, type CDPSession, type Page } from '@playwright/test';

import { pageIsDrawn } from './journey.ts';

/** What a tab holds, after everything that can be let go of was. */
export type Held = { heapBytes: number; nodes: number; listeners: number; workers: number };

/**
 * Goes from filing to filing with the viewer's own keys, back and forth, as many times as asked, and waits each time
 * until the first page is drawn.
 *
 * @param around how many filings the company has, the viewer being at the newest.
 */
export async function openMany(page: Page, times: number, around: number): Promise<void> {
  for (let opening = 0; opening < times; opening += 1) {
    const older = Math.floor(opening / (around - 1)) % 2 === 0;
    await page.locator('.pdfViewer').evaluate((pages) => pages.setAttribute('data-left', ''));
    await page.keyboard.press(older ? 'p' : 'n');
    await expect.poll(() => page.locator('.pdfViewer[data-left]').count(), { timeout: 30_000 }).toBe(0);
    await pageIsDrawn(page, 1);
  }
}

/** Collects what can be collected, then counts what is left. */
export async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners, workers: page.workers().length };
}
