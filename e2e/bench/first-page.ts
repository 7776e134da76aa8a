import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { Browser, Frame, Page } from 'playwright';

import { headers } from './product.ts';
import { median, type Row } from './report.ts';

const runs = 5;
const elementFolder = join(import.meta.dirname, '../../node_modules/pdfjs-viewer-element/dist');

/** First page painted: our viewer against Mozilla's stock one, on the same file, fetched through the same proxy. */
export async function firstPage(browser: Browser, url: string, company: string): Promise<Row[]> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  const caseId = await openCase(page, url);
  const list = (await call(page, `/api/cases/${caseId}/companies/${company}/filings`)) as {
    filings: { id: string }[];
  };
  const filing = list.filings.at(-1)?.id ?? '';
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const stock = await stockViewer(
    `${url}/api/cases/${caseId}/companies/${company}/filings/${filing}/document`,
    cookies,
  );
  const stockTimes: number[] = [];
  const ourTimes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    stockTimes.push(await painted(page, stock.url));
    ourTimes.push(await painted(page, `${url}/entreprises/${company}/comptes/${filing}`));
  }
  stock.server.close();
  await context.close();
  const [reference, ours] = [median(stockTimes), median(ourTimes)];
  return [
    {
      what: 'first page painted, Mozilla’s stock viewer and ours',
      unit: 'ms',
      reference,
      ours,
      bar: { text: 'no slower', held: ours <= reference },
    },
  ];
}

/** Milliseconds from navigation until a page's canvas holds a dark pixel. */
async function painted(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  for (;;) {
    for (const frame of page.frames()) if (await hasDarkPixel(frame)) return performance.now() - began;
    if (performance.now() - began > 30_000) throw new Error(`nothing painted at ${address}`);
  }
}

async function hasDarkPixel(frame: Frame): Promise<boolean> {
  return frame
    .evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page canvas');
      if (canvas === null || canvas.width === 0) return false;
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const drawing = copy.getContext('2d');
      drawing?.drawImage(canvas, 0, 0);
      const { data } = drawing?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      for (let index = 0; index < data.length; index += 4)
        if ((data[index + 3] ?? 0) > 200 && (data[index] ?? 255) < 100) return true;
      return false;
    })
    .catch(() => false);
}

async function openCase(page: Page, url: string): Promise<string> {
  await page.goto(url);
  const opened = await call(page, '/api/cases', { demarche: 'marches', objet: 'mesure', commitment: true });
  return (opened as { id: string }).id;
}

function call(page: Page, path: string, body?: object): Promise<unknown> {
  return page.evaluate(
    async ({ path, body, headers }) => {
      const response = await fetch(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await response.json()) as unknown;
    },
    { path, body, headers },
  );
}

/** The stock viewer on a server of its own; its document is fetched through the proxy, as ours is. */
async function stockViewer(documentUrl: string, cookie: string): Promise<{ url: string; server: Server }> {
  const html = `<!doctype html><html lang="fr"><title>Stock viewer</title><style>html,body,pdfjs-viewer-element{height:100%;width:100%;margin:0;display:block}</style>
<script type="module" src="/pdfjs-viewer-element.js"></script><pdfjs-viewer-element src="/document.pdf"></pdfjs-viewer-element></html>`;
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (path === '/') response.setHeader('content-type', 'text/html').end(html);
    else if (path === '/document.pdf')
      void forward(documentUrl, cookie).then((pdf) =>
        response.setHeader('content-type', 'application/pdf').end(pdf),
      );
    else sendFile(path, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

async function forward(url: string, cookie: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url, { headers: { ...headers, cookie } })).arrayBuffer());
}

function sendFile(path: string, response: import('node:http').ServerResponse): void {
  try {
    const body = readFileSync(join(elementFolder, path));
    const type = /\.m?js$/.test(path)
      ? 'text/javascript'
      : path.endsWith('.css')
        ? 'text/css'
        : 'image/svg+xml';
    response.setHeader('content-type', type).end(body);
  } catch {
    response.writeHead(404).end();
  }
}
