import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { canaryToken } from '../src/proxy/testing/canary/needles.ts';
import { holdsSecret, reportCanary } from './canary.ts';

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bilanscope-canary-'));
  told = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const seen = (found: string[]) =>
  writeFileSync(join(folder, '1.jsonl'), `${JSON.stringify({ answers: 3, lines: 4, found })}\n`.repeat(2));
const served = (fields: object) =>
  writeFileSync(
    join(folder, 'server.log'),
    `  000314153  Ateliers (fictive)\n${JSON.stringify({ msg: 'answered', ...fields })}\n`,
  );

test('the counts of every process and server are summed', () => {
  seen([]);
  served({ route: '/api/session' });
  expect(reportCanary(folder, [], [])).toBe(true);
  expect(told).toEqual(['canary: 7 answers, 9 log lines and 0 files looked through, 0 found']);
});

test.each<[string, () => boolean]>([
  ['in a test', () => (seen(['a token in an answer']), reportCanary(folder, [], []))],
  ['in the log of a server', () => (seen([]), served({ who: 'a@b.example' }), reportCanary(folder, [], []))],
  ['in what a command printed', () => (seen([]), reportCanary(folder, [], ['lint']))],
  [
    'in a bundle',
    () => (
      seen([]),
      writeFileSync(join(folder, 'app.js'), canaryToken()),
      reportCanary(folder, [folder], [])
    ),
  ],
  ['or nothing was watched', () => reportCanary(join(folder, 'none'), [], [])],
])('what is found %s makes the suite fail', (_where, report) => {
  expect(report()).toBe(false);
});

test('a token is told from any other text', () => {
  expect(holdsSecret(Buffer.from(`at ${Buffer.from(canaryToken()).toString('base64')}`))).toBe(true);
  expect(holdsSecret(Buffer.from('a canary sings'))).toBe(false);
});
