import { gzipSync } from 'node:zlib';

import type { Browser } from 'playwright';

import type { Row } from './report.ts';

const most = 140_000;

/** The JavaScript fetched before the SIREN field can be used, compressed as a front proxy would. */
export async function firstJavaScript(browser: Browser, url: string): Promise<Row[]> {
  const page = await browser.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(url);
  await page.getByLabel('SIREN', { exact: true }).fill('000314153');
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return [
    {
      what: 'JavaScript before the SIREN field can be used, gzip',
      unit: 'kB',
      reference: null,
      ours: bytes / 1000,
      bar: { text: `at most ${most / 1000} kB`, held: bytes <= most },
    },
  ];
}
