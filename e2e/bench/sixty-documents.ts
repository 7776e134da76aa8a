import { readFileSync } from 'node:fs';

import type { Browser } from 'playwright';

import { consult, filings, pageIsDrawn } from '../journey.ts';
import { heldBy, openMany } from '../many-openings.ts';
import { megabytes, type Row } from './report.ts';

const fifteenFilings = { siren: '000101212', count: 15 };

/** What the tab holds after sixty documents in a row, against what it held once it was warm. */
export async function sixtyDocuments(browser: Browser, url: string): Promise<Row[]> {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: url });
  const page = await context.newPage();
  await consult(page, fifteenFilings.siren);
  await filings(page)
    .getByRole('link', { name: /^Ouvrir/ })
    .first()
    .click();
  await pageIsDrawn(page, 1);
  const session = await context.newCDPSession(page);
  const system = await browser.newBrowserCDPSession();
  const measure = async () => {
    const { heapBytes, workers } = await heldBy(page, session);
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    return { heapBytes, workers, resident: Math.max(...renderers.map(({ id }) => residentBytes(id))) };
  };
  await openMany(page, 28, fifteenFilings.count);
  const warm = await measure();
  await openMany(page, 60, fifteenFilings.count);
  const after = await measure();
  await context.close();
  const flat = after.workers === warm.workers;
  return [
    {
      what: 'script memory of the tab, before and after sixty documents',
      unit: 'MB',
      reference: megabytes(warm.heapBytes),
      ours: megabytes(after.heapBytes),
      bar: { text: 'within 10 %, no thread left', held: flat && after.heapBytes < warm.heapBytes * 1.1 },
    },
    {
      what: 'memory of its process, before and after the same',
      unit: 'MB',
      reference: megabytes(warm.resident),
      ours: megabytes(after.resident),
      bar: { text: 'within 25 %', held: after.resident < warm.resident * 1.25 },
    },
  ];
}

/** Linux tells it as VmRSS, in kB. */
function residentBytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}
