import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromiumPath } from './chromium.ts';

/**
 * Everything that must hold, in one command: format, lint, types, unused code, unit, component and end-to-end
 * tests. It goes on after a failure, and closes with the count that continuous integration reads.
 */
type Count = { passed: number; failed: number };

const folder = mkdtempSync(join(tmpdir(), 'bilanscope-test-'));
const environment = { ...process.env, CHROMIUM: chromiumPath(), FORCE_COLOR: '0' };

function run(
  title: string,
  command: string,
  parameters: readonly string[],
  extra: Record<string, string> = {},
): boolean {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, parameters, { stdio: 'inherit', env: { ...environment, ...extra } });
  if (status !== 0) console.log(`${title}: failed`);
  return status === 0;
}

function check(title: string, command: string, ...parameters: readonly string[]): Count {
  const ok = run(title, command, parameters);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function vitest(): Count {
  const report = join(folder, 'vitest.json');
  const ok = run('unit and component tests', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(ok, report, (json) => ({
    passed: numberAt(json, 'numPassedTests'),
    failed: numberAt(json, 'numFailedTests'),
  }));
}

function playwright(): Count {
  const report = join(folder, 'playwright.json');
  const built = run('build', 'vite', ['build', '--logLevel', 'warn']);
  const ok =
    built && run('end-to-end tests', 'playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
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
  check('format', 'oxfmt', '--check'),
  check('lint', 'oxlint', '--type-aware', '--deny-warnings'),
  check('types', 'tsc', '-b'),
  check('unused code', 'knip'),
  vitest(),
  playwright(),
];
rmSync(folder, { recursive: true, force: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
