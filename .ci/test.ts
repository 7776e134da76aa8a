import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { holdsSecret, reportCanary } from './canary.ts';
import { chromiumPath } from './chromium.ts';
import { reportCoverage } from './coverage.ts';

/**
 * Everything that must hold, in one command: format, lint, types, unused code, unit, component and end-to-end
 * tests, how many lines these reach, and whether a secret was seen. It goes on after a failure, and closes with the count that continuous integration reads.
 */
type Count = { passed: number; failed: number };

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

async function check(title: string, command: string, ...parameters: readonly string[]): Promise<Count> {
  return one(await run(title, command, parameters));
}

function one(ok: boolean): Count {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function vitest(title: string, project: string, ...parameters: readonly string[]): Promise<Count> {
  const report = join(folder, `${project}.json`);
  const ok = await run(title, 'vitest', [
    'run',
    `--project=${project}`,
    ...parameters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(ok, report, (json) => ({
    passed: numberAt(json, 'numPassedTests'),
    failed: numberAt(json, 'numFailedTests'),
  }));
}

async function playwright(): Promise<Count> {
  const report = join(folder, 'playwright.json');
  const built = await run('build', 'vite', ['build', '--logLevel', 'warn']);
  const ok =
    built && (await run('end-to-end tests', 'playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report }));
  return counted(ok, report, (json) => {
    const stats = json['stats'] as Record<string, unknown>;
    return {
      passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
      failed: numberAt(stats, 'unexpected'),
    };
  });
}

/** A runner that failed without a failing test (a crash, a file that does not load) counts as one failure. */
function counted(ok: boolean, report: string, read: (json: Record<string, unknown>) => Count): Count {
  let count = { passed: 0, failed: 0 };
  try {
    count = read(JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>);
  } catch {
    console.log(`No report in ${report}`);
  }
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

function numberAt(json: Record<string, unknown>, key: string): number {
  return Number(json[key] ?? 0);
}

const counts = [
  await check('format', 'oxfmt', '--check'),
  await check('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  await check('types', 'tsc', '-b'),
  await check('unused code', 'knip'),
  await vitest('unit tests', 'node', '--coverage', `--coverage.reportsDirectory=${coverage}`),
  await vitest('component tests', 'browser'),
  await playwright(),
  one(reportCoverage(join(coverage, 'coverage-summary.json'), root)),
  one(reportCanary(seen, ['dist', 'test-results', 'playwright-report', folder], printed)),
];
rmSync(folder, { recursive: true, force: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
