import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

type Package = { integrity?: string; resolved?: string; hasInstallScript?: boolean; link?: boolean };
type Manifest = Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>> & {
  allowScripts: Record<string, boolean>;
};

const root = join(import.meta.dirname, '..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every package is known by the digest of its content', () => {
  expect(installed.length).toBeGreaterThan(100);
  const unsealed = installed.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
  expect(unsealed).toEqual([]);
});

test('no package comes from a folder, a repository or another registry', () => {
  const strays = installed.filter(
    ([, { resolved, link }]) =>
      link === true || (resolved !== undefined && new URL(resolved).hostname !== 'registry.npmjs.org'),
  );
  expect(strays).toEqual([]);
});

test('no package runs a script when it is installed, but the one that brings Node', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  expect(scripted.map(([path]) => path)).toEqual(['node_modules/node']);
  expect(manifest.allowScripts).toEqual({ node: true });
});

test('every version is exact', () => {
  const { dependencies, devDependencies, overrides } = manifest;
  const versions = [dependencies, devDependencies, overrides].flatMap((part) => Object.values(part));
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
