import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { chromium } from 'playwright';

const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser that tests and bench drive: `CHROMIUM` when set, else Playwright's own when it is there, else
 * Debian's. When there is none, tries `npx playwright install`, then Debian's package.
 */
export function chromiumPath(): string {
  const found = installed();
  if (found !== null) return found;
  attempt('npx', ['playwright', 'install', 'chromium']);
  if (installed() === null) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  const path = installed();
  if (path === null) throw new Error('No Chromium: install one, or set CHROMIUM to its path.');
  return path;
}

function installed(): string | null {
  const candidates = [process.env['CHROMIUM'] ?? '', chromium.executablePath(), ...debian];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

function attempt(command: string, parameters: readonly string[]): void {
  try {
    execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 });
  } catch (error) {
    console.error(`${command} ${parameters.join(' ')}: ${error instanceof Error ? error.message : 'failed'}`);
  }
}
