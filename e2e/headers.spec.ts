import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

import { expect, test } from '@playwright/test';

const folder = join(import.meta.dirname, '../dist');

/** Every file of the built app, worker and decoder files included, as an address. */
function addresses(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      ({ parentPath, name }) =>
        `/${join(parentPath, name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/')}`,
    );
}

test('every file of the app carries the guard, and only hashed ones are kept', async ({ request }) => {
  const guard = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const all = ['/', '/entreprises/000314153', '/none.js', ...addresses()];
  expect(all.filter((path) => /worker|thread/.test(path)).length).toBeGreaterThan(0);
  expect(all.filter((path) => path.startsWith('/pdfjs/')).length).toBeGreaterThan(100);
  for (const path of all) {
    const answer = await request.get(path);
    const headers = answer.headers();
    expect(headers, path).toMatchObject(guard);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    const isHashed = /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path);
    expect(headers['cache-control'], path).toBe(
      isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
    );
  }
});

test('the browser lets no text become markup or a script', async ({ page }) => {
  await page.goto('/');
  const allowed = await page.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      markup: () => (document.createElement('p').innerHTML = '<b>x</b>'),
      'foreign thread': () => new Worker('data:text/javascript,0'),
      'inline script': () => document.createElement('script').append('globalThis.ran = true'),
      'script of a text': () => (document.createElement('script').text = 'globalThis.ran = true'),
    };
    return Object.entries(tries)
      .filter(([, attempt]) => {
        try {
          attempt();
          return true;
        } catch {
          return false;
        }
      })
      .map(([name]) => name);
  });
  // Appending a text to a script that is in no page is checked when it would run: it never does.
  expect(allowed).toEqual(['inline script']);
  expect(
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('globalThis.ran = true');
      try {
        document.body.append(script);
      } catch {
        // Refused at once: as good.
      }
      return 'ran' in globalThis;
    }),
  ).toBe(false);
});
