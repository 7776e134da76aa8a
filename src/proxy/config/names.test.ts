import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readEnvironment } from './environment.ts';
import { strangeNames } from './names.ts';

test('warns of names that look like ours, and of a demonstration open to the network', () => {
  const warnings = (environment: Record<string, string>) => {
    const read = readEnvironment(environment);
    return 'warnings' in read ? read.warnings : null;
  };
  expect(warnings({ HOST: '127.0.0.1', PATH: '/bin', AGENT_NAME: 'ci' })).toEqual([]);
  expect(warnings({ AUDIT_DIRECTORY: '/a', AGENT_CALL_PER_MINUTE: '1', HOST: '0.0.0.0' })).toEqual([
    expect.stringMatching(/^AUDIT_DIRECTORY n’est/),
    expect.stringMatching(/^AGENT_CALL_PER_MINUTE n’est/),
    expect.stringMatching(/^HOST ouvre la démonstration/),
  ]);
});

test('knows every name that .env.example explains, and no other', () => {
  const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z][A-Z_]+)=/gm)];
  const names = explained.map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(strangeNames(names)).toEqual([]);
});
