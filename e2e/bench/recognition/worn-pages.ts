import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A box of fractions of a page, from its upper left corner. */
export type Placed = { text: string; left: number; top: number; width: number; height: number };

/** A page whose words are known, as the simulator made it. */
export type WornPage = {
  kind: 'prose' | 'form' | 'table';
  wear: 'clean' | 'noisy' | 'skewed';
  /** By which its scan was turned about its middle, clockwise. */
  skewDegrees: number;
  /** Pixels. */
  width: number;
  height: number;
  /** What is printed on it, where it was before it was turned. */
  texts: readonly Placed[];
};

const program = join(import.meta.dirname, '../../../src/simulator/pdf/testing/make-worn-pages.ts');

/** Has the simulator draw them into a folder: `pages.pdf` has them all, `1.jpg` is the first. */
export function makeWornPages(folder: string): WornPage[] {
  execFileSync(process.execPath, [program, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as WornPage[];
}
