import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

import { describe, expect, test } from 'vitest';

type Part = 'domain' | 'contract' | 'proxy' | 'simulator' | 'app';

/** What each part may import of the others, and of packages (none, or any but those listed as forbidden). */
const rules: Readonly<Record<Part, { parts: readonly Part[]; packages: (name: string) => boolean }>> = {
  domain: { parts: [], packages: () => false },
  contract: { parts: ['domain'], packages: (name) => name === 'zod/mini' },
  proxy: { parts: ['domain', 'contract'], packages: (name) => !/^(react|undici|vite)/.test(name) },
  simulator: { parts: [], packages: (name) => !/^(react|fastify|zod|@zip\.js|saxes)/.test(name) },
  app: {
    parts: ['domain', 'contract'],
    packages: (name) => !/^(node:|fastify|@fastify|pdfkit)/.test(name),
  },
};

const starter = 'src/proxy/main.ts';

/** Every import that breaks an arrow, as « file -> import ». */
function violations(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((target) => !isAllowed(path, target))
      .map((target) => `${path} -> ${target}`),
  );
}

function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g);
  return [...found].map(([, , target = '']) => target);
}

function isAllowed(path: string, target: string): boolean {
  const from = partOf(path);
  const part = target.startsWith('#') ? (target.slice(1).split('/')[0] as Part) : relativePart(path, target);
  if (part === null) return target.startsWith('.') || rules[from].packages(target);
  if (part === from || rules[from].parts.includes(part)) return sameScreen(path, target);
  return part === 'simulator' && path === starter;
}

function relativePart(path: string, target: string): Part | null {
  if (!target.startsWith('.')) return null;
  const resolved = normalize(join(dirname(path), target))
    .split(sep)
    .join('/');
  return resolved.startsWith('src/') ? partOf(resolved) : null;
}

/** Screens do not import each other. */
function sameScreen(path: string, target: string): boolean {
  const screen = /^src\/app\/features\/([^/]+)\//.exec(path)?.[1];
  if (screen === undefined || !target.startsWith('.')) return true;
  const resolved = normalize(join(dirname(path), target))
    .split(sep)
    .join('/');
  const other = /^src\/app\/features\/([^/]+)\//.exec(resolved)?.[1];
  return other === undefined || other === screen;
}

function partOf(path: string): Part {
  return path.split('/')[1] as Part;
}

const sources = globSync('src/*/**/*.{ts,tsx}', {
  exclude: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**'],
}).map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));

describe('the arrows between the parts', () => {
  test('hold in every file', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(violations(sources)).toEqual([]);
  });

  test.each([
    ['src/domain/siren.ts', 'zod'],
    ['src/domain/figures/names.ts', '#contract/paths.ts'],
    ['src/contract/paths.ts', 'zod'],
    ['src/contract/paths.ts', '../proxy/server.ts'],
    ['src/proxy/server.ts', '../app/routes.tsx'],
    ['src/proxy/server.ts', '../simulator/simulator.ts'],
    ['src/proxy/server.ts', 'undici'],
    ['src/simulator/simulator.ts', '#domain/siren.ts'],
    ['src/simulator/simulator.ts', '../domain/siren.ts'],
    ['src/app/main.tsx', '../proxy/server.ts'],
    ['src/app/main.tsx', 'node:fs'],
    ['src/app/features/company/CompanyScreen.tsx', '../viewer/ViewerScreen.tsx'],
  ])('a planted %s -> %s is found', (path, target) => {
    expect(violations([{ path, text: `import { x } from '${target}';` }])).toEqual([`${path} -> ${target}`]);
    expect(violations([{ path, text: `const x = await import('${target}');` }])).toEqual([
      `${path} -> ${target}`,
    ]);
  });

  test('end-to-end tests import nothing of the source', () => {
    const journeys = globSync('e2e/**/*.ts').map((path) => readFileSync(path, 'utf8'));
    expect(journeys.flatMap(importsOf).filter((target) => /^#|\/src\//.test(target))).toEqual([]);
  });

  test('there is no barrel, and no folder of leftovers', () => {
    const paths = sources.map(({ path }) => path);
    expect(paths.filter((path) => /\/index\.tsx?$|\/(utils?|helpers?|common|lib|misc)\b/.test(path))).toEqual(
      [],
    );
  });

  test('no file is longer than 250 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([]);
  });
});
