import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';

import { chromium } from 'playwright';

/** A text of a page, in points from the upper left corner of the page as it is shown. */
type ReadText = { text: string; left: number; right: number; baseline: number };

/** `ink[row * columns + column]` counts the dark pixels of a cell, at two pixels a point. */
export type ReadPage = {
  width: number;
  height: number;
  /** The page's `/Rotate`, in degrees. */
  rotation: number;
  texts: ReadText[];
  columns: number;
  ink: number[];
};

/** What pdf.js makes of a file; `failure` is the name of what it threw, `PasswordException` when it must ask. */
export type Reading = {
  failure: string | null;
  lang: string | null;
  title: string | null;
  outline: string[];
  tags: string[];
  pages: ReadPage[];
};

export type PdfReader = {
  read: (bytes: Uint8Array, password?: string) => Promise<Reading>;
  close: () => Promise<void>;
};

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** The page that pdf.js runs in: modules find it under its own name, as in Node. */
const blankPage =
  '<!doctype html><title>pdf</title><script type="importmap">{"imports":{"pdfjs-dist/":"/"}}</script>';
const types: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/** pdf.js in a real Chromium, with its decoders, on a page of its own on loopback: as the viewer reads filings. */
export async function openPdfReader(executablePath: string): Promise<PdfReader> {
  let document: Uint8Array = new Uint8Array();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(blankPage);
    else if (pathname === '/document') response.end(document);
    else if (pathname === '/reader.mjs')
      void sendFile(response, new URL('reader-page.mjs', import.meta.url).pathname);
    else void sendFile(response, join(pdfjs, pathname));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    async read(bytes, password) {
      document = bytes;
      const call = `import('/reader.mjs').then(({ read }) => read(${JSON.stringify(password ?? null)}))`;
      return (await page.evaluate(call)) as Reading;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  try {
    const bytes = await readFile(path);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
