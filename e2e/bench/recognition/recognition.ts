import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright';

import type { Row } from '../report.ts';
import { hasTesseract, readNatively, unpackModel, type Native } from './native-tesseract.ts';
import { openInBrowser, type Read } from './read-in-browser.ts';
import { scoreOf, type Score } from './score.ts';
import { makeWornPages, type WornPage } from './worn-pages.ts';

/** How many times what native tesseract takes for a page reading it in the browser may take. */
const slowest = 2;

type Result = { page: WornPage; ours: Read; score: Score; native: (Native & { score: Score }) | null };

/** Text read off worn pages whose words are known, in the browser and by the machine's own tesseract. */
export async function recognition(browser: Browser, url: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-worn-'));
  const pages = makeWornPages(folder);
  const native = await hasTesseract();
  if (native) unpackModel(folder);
  const reader = await openInBrowser(browser, url, folder, pages.length);
  const results: Result[] = [];
  for (const [index, page] of pages.entries()) {
    const ours = await reader.read(index + 1);
    // Straight after, so that both meet the same machine.
    const other = native ? await readNatively(folder, join(folder, `${index + 1}.jpg`), page) : null;
    results.push({
      page,
      ours,
      score: scoreOf(page, ours.words),
      native: other && { ...other, score: scoreOf(page, other.words) },
    });
  }
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
  return [
    ...results.map(errorRow),
    ...results.filter(({ score }) => score.amounts > 0).map(amountRow),
    timeRow(results),
  ];
}

function errorRow({ page, score, native }: Result): Row {
  return {
    what: `${page.kind}, ${page.wear}: characters read wrong`,
    unit: '%',
    reference: native && errors(native.score),
    ours: errors(score),
    bar: null,
  };
}

function amountRow({ page, score, native }: Result): Row {
  const rightOf = ({ rightAmounts, amounts }: Score): number => (100 * rightAmounts) / amounts;
  const bar = { text: 'every amount', held: score.rightAmounts === score.amounts };
  return {
    what: `${page.kind}, ${page.wear}: amounts right to the digit, of ${score.amounts}`,
    unit: '%',
    reference: native && rightOf(native.score),
    ours: rightOf(score),
    bar: page.wear === 'skewed' ? null : bar,
  };
}

function timeRow(results: readonly Result[]): Row {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const natives = results.flatMap(({ native }) => (native === null ? [] : [native.ms]));
  const ours = mean(results.map(({ ours }) => ours.ms));
  const what = `a page read, mean of ${results.length}`;
  if (natives.length === 0)
    return {
      what: `${what} (no tesseract here to compare with)`,
      unit: 'ms',
      reference: null,
      ours,
      bar: null,
    };
  const reference = mean(natives);
  const worst = Math.max(...results.map(({ ours, native }) => ours.ms / (native?.ms ?? ours.ms)));
  const bar = `at most ${slowest} × native tesseract (the worst page ${worst.toFixed(2)} ×)`;
  return { what, unit: 'ms', reference, ours, bar: { text: bar, held: ours <= slowest * reference } };
}

function errors({ wrong, characters }: Score): number {
  return (100 * wrong) / characters;
}
