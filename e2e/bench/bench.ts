import { chromium } from 'playwright';

import { chromiumPath } from '../../.ci/chromium.ts';
import { firstJavaScript } from './first-javascript.ts';
import { firstPage } from './first-page.ts';
import { oneDocument } from './one-document.ts';
import { startProduct } from './product.ts';
import { proxyOverhead } from './proxy-overhead.ts';
import { recognition } from './recognition/recognition.ts';
import { printReport } from './report.ts';
import { sixtyDocuments } from './sixty-documents.ts';
import { slowClients } from './slow-clients.ts';

const company = '000314153';

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const product = await startProduct(null);
const inBrowser = [
  ...(await firstJavaScript(browser, product.url)),
  ...(await firstPage(browser, product.url, company)),
  ...(await sixtyDocuments(browser, product.url)),
  ...(await recognition(browser, product.url)),
];
await browser.close();
await product.stop();
const held = printReport([
  ...(await oneDocument()),
  ...inBrowser,
  ...(await proxyOverhead()),
  ...(await slowClients()),
]);
process.exit(held ? 0 : 1);
