import { expect, test } from 'vitest';

import { playwrightOutcome, vitestOutcome } from './failures.ts';

test('vitest’s report names what failed, what passed at the second try, and a file that does not load', () => {
  const report = {
    testResults: [
      {
        name: '/here/src/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          { fullName: 'waits', status: 'passed', failureMessages: ['Error: late\n at…'] },
          { fullName: 'divides', status: 'failed', failureMessages: ['Error: by zero\n at…'] },
        ],
      },
      { name: '/here/src/b.test.ts', status: 'failed', message: 'SyntaxError: no', assertionResults: [] },
    ],
  };
  expect(vitestOutcome(report, '/here')).toEqual({
    passed: 2,
    failed: ['src/a.test.ts › divides › Error: by zero', 'src/b.test.ts › SyntaxError: no'],
    flaky: ['src/a.test.ts › waits › Error: late'],
  });
});

test('Playwright’s report does the same, however deep its suites', () => {
  const spec = (title: string, status: string, message?: string) => ({
    file: 'a.spec.ts',
    title,
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  });
  const report = {
    suites: [
      {
        specs: [spec('opens', 'expected'), spec('waits', 'flaky', 'late\n at…')],
        suites: [{ specs: [spec('closes', 'unexpected', 'never'), spec('prints', 'skipped')] }],
      },
    ],
  };
  expect(playwrightOutcome(report)).toEqual({
    passed: 2,
    failed: ['a.spec.ts › closes › never'],
    flaky: ['a.spec.ts › waits › late'],
  });
});
