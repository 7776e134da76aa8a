import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { holdsSecret, reportCanary } from './canary.ts';
import { chromiumPath } from './chromium.ts';
import { reportCoverage } from './coverage.ts';
import { playwrightOutcome, vitestOutcome, type Outcome } from './failures.ts';

// Everything that must hold, in one command: format, lint, types, unused code, unit, component and end-to-end tests,
// how many lines these reach, and whether a secret was seen. It goes on after a failure, and closes with the count that
// continuous integration reads.
const folder = mkdtempSync(join(tmpdir(), 'bilanscope-test-'));
const seen = join(folder, 'watched');
mkdirSync(seen);
const environment = { ...process.env, CHROMIUM: chromiumPath(), FORCE_COLOR: '0', WATCH_FOLDER: seen };
const root = join(import.meta.dirname, '..');
const coverage = join(folder, 'coverage');
/** What printed a secret. */
const printed: string[] = [];

async function run(
  title: string,
  command: string,
  parameters: readonly string[],
  extra: Record<string, string> = {},
): Promise<boolean> {
  console.log(`\n— ${title}`);
  const child = spawn(command, parameters, {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...environment, ...extra },
  });
  const chunks: Buffer[] = [];
  for (const [from, to] of [[child.stdout, process.stdout] as const, [child.stderr, process.stderr] as const])
    from.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      to.write(chunk);
    });
  const [status] = (await once(child, 'close')) as [number | null];
  if (holdsSecret(Buffer.concat(chunks))) printed.push(title);
  if (status !== 0) console.log(`${title}: failed`);
  return status === 0;
}

async function check(title: string, command: string, ...parameters: readonly string[]): Promise<Outcome> {
  return one(title, await run(title, command, parameters));
}

function one(title: string, ok: boolean): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? [] : [title], flaky: [] };
}

async function vitest(title: string, project: string, ...parameters: readonly string[]): Promise<Outcome> {
  const report = join(folder, `${project}.json`);
  const ok = await run(title, 'vitest', [
    'run',
    `--project=${project}`,
    ...parameters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return reported(title, ok, report, (json) => vitestOutcome(json, root));
}

async function playwright(): Promise<Outcome> {
  const title = 'end-to-end tests';
  const report = join(folder, 'playwright.json');
  const built = await run('build', 'vite', ['build', '--logLevel', 'warn']);
  const ok = built && (await run(title, 'playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report }));
  return reported(title, ok, report, playwrightOutcome);
}

/** A runner that failed without a failing test (a crash, an error outside of any test) counts as one failure. */
function reported(title: string, ok: boolean, report: string, read: (json: unknown) => Outcome): Outcome {
  let outcome: Outcome = { passed: 0, failed: [], flaky: [] };
  try {
    outcome = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.log(`No report in ${report}`);
  }
  return ok || outcome.failed.length > 0 ? outcome : { ...outcome, failed: [title] };
}

const outcomes = [
  await check('format', 'oxfmt', '--check'),
  await check('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  await check('types', 'tsc', '-b'),
  await check('unused code', 'knip'),
  await vitest('unit tests', 'node', '--coverage', `--coverage.reportsDirectory=${coverage}`),
  await vitest('component tests', 'browser'),
  await playwright(),
  one('coverage of lines', reportCoverage(join(coverage, 'coverage-summary.json'), root)),
  one('canary', reportCanary(seen, ['dist', 'test-results', 'playwright-report', folder], printed)),
];
rmSync(folder, { recursive: true, force: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.flatMap((outcome) => outcome.failed);
// Last, for continuous integration shows the end of what is printed.
for (const name of outcomes.flatMap((outcome) => outcome.flaky))
  console.log(`passed at the second try: ${name}`);
for (const name of failed) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
