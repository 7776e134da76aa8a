import type { FilingSheet } from '../accounts/filing-sheet.ts';
import { printedDate } from './drawing/figures.ts';
import { filingPlan } from './filing-plan.ts';
import type { Wear } from './scan/bilevel-page.ts';
import { pageLayers } from './scan/page-layers.ts';
import { scanPdf, type ScannedPage } from './scan/scan-pdf.ts';
import { textPdf, type DocumentFacts } from './text/text-pdf.ts';

const cleanGlass: Wear = { skewDegrees: 0, grain: 0 };
const wornGlass: Wear = { skewDegrees: 0.6, grain: 0.0002 };

/**
 * The PDF of a filing, invented but laid out like the real ones; the same sheet always gives the same bytes.
 * Scans (`look` other than `text`) keep their page images in `cacheFolder`. `skewed` concerns scans only, and
 * not their JPEG 2000 pages.
 * Throws when a line has an amount for which its form has no cell.
 */
export async function filingPdf(sheet: FilingSheet, cacheFolder: string): Promise<Uint8Array> {
  const { look } = sheet;
  const plan = filingPlan(sheet);
  if (look === 'text') return await textPdf(plan, documentFacts(sheet));
  const wear = sheet.oddities.includes('skewed') ? wornGlass : cleanGlass;
  const pages: ScannedPage[] = [];
  for (const page of plan) {
    const layers = await pageLayers(page, look, wear, cacheFolder);
    pages.push({ layers, orientation: page.orientation });
  }
  return await scanPdf(pages, documentFacts(sheet));
}

/** How the file names and dates itself. */
export function documentFacts(sheet: FilingSheet): DocumentFacts {
  const title = `${sheet.denomination} — comptes au ${printedDate(sheet.closing)} — document fictif`;
  return { title, date: sheet.depositDate };
}
