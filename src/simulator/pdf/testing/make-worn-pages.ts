import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { annexePage } from '../drawing/prose-page.ts';
import { filingPlan } from '../filing-plan.ts';
import { scanPdf, type ScannedPage } from '../scan/scan-pdf.ts';
import { printedTexts, wornPage } from '../scan/worn-page.ts';
import { sheetOf } from './sheets.ts';

/**
 * A program: writes into the folder that it is given, for what reads images, pages whose words are known: `pages.pdf`,
 * each page alone (`1.jpg`…), and `pages.json`, which tells of each what is printed where before it was turned.
 */
const [folder = ''] = process.argv.slice(2);
const dpi = 300;

const formOf = (type: 'C' | 'S') => filingPlan(sheetOf(type)).find(({ subject }) => subject === 'form');
const drawings = { prose: annexePage(), form: formOf('C')?.drawing, table: formOf('S')?.drawing };
const wears = {
  clean: { skewDegrees: 0, blur: 0, noise: 0, quality: 90 },
  noisy: { skewDegrees: 0.3, blur: 0.8, noise: 45, quality: 45 },
  skewed: { skewDegrees: 1.2, blur: 0.6, noise: 25, quality: 55 },
};

const told: unknown[] = [];
const pages: ScannedPage[] = [];
for (const [kind, drawing] of Object.entries(drawings))
  for (const [wear, look] of Object.entries(wears)) {
    if (drawing === undefined) throw new Error(`no ${kind}`);
    const canvas = wornPage(drawing, dpi, look);
    const { width, height } = canvas;
    const bytes = canvas.encodeSync('jpeg', look.quality);
    pages.push({
      layers: [{ encoding: 'jpeg', bytes, width, height, stencil: false }],
      orientation: 'upright',
    });
    told.push({ kind, wear, skewDegrees: look.skewDegrees, width, height, texts: printedTexts(drawing, 0) });
    writeFileSync(join(folder, `${pages.length}.jpg`), bytes);
  }
const facts = { title: 'Pages usées (document fictif)', date: '2026-11-22' };
writeFileSync(join(folder, 'pages.pdf'), await scanPdf(pages, facts));
writeFileSync(join(folder, 'pages.json'), JSON.stringify(told));
