/** What a run of tests came to. `failed` and `flaky` name tests, each with the first line of what was wrong. */
export type Outcome = { passed: number; failed: readonly string[]; flaky: readonly string[] };

type VitestReport = {
  testResults: readonly {
    name: string;
    message?: string;
    status: string;
    assertionResults: readonly {
      fullName: string;
      status: string;
      failureMessages: readonly string[];
    }[];
  }[];
};

type Suite = { specs?: readonly Spec[]; suites?: readonly Suite[] };
type Spec = {
  file: string;
  title: string;
  tests: readonly {
    status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
    results: readonly { errors?: readonly { message?: string }[] }[];
  }[];
};

/** Reads vitest's JSON report. A file that does not load counts as one failure. */
export function vitestOutcome(json: unknown, root: string): Outcome {
  const outcome = { passed: 0, failed: [] as string[], flaky: [] as string[] };
  for (const { name, message, status, assertionResults } of (json as VitestReport).testResults) {
    const file = name.startsWith(root) ? name.slice(root.length + 1) : name;
    if (status === 'failed' && assertionResults.length === 0) outcome.failed.push(named(file, '', message));
    for (const test of assertionResults) {
      const line = named(file, test.fullName, test.failureMessages[0]);
      if (test.status === 'failed') outcome.failed.push(line);
      if (test.status !== 'passed') continue;
      outcome.passed += 1;
      if (test.failureMessages.length > 0) outcome.flaky.push(line);
    }
  }
  return outcome;
}

/** Reads Playwright's JSON report. */
export function playwrightOutcome(json: unknown): Outcome {
  const outcome = { passed: 0, failed: [] as string[], flaky: [] as string[] };
  for (const { file, title, tests } of specsOf(json as Suite))
    for (const { status, results } of tests) {
      const line = named(file, title, results.flatMap(({ errors = [] }) => errors)[0]?.message);
      if (status === 'unexpected') outcome.failed.push(line);
      if (status === 'expected' || status === 'flaky') outcome.passed += 1;
      if (status === 'flaky') outcome.flaky.push(line);
    }
  return outcome;
}

function specsOf({ specs = [], suites = [] }: Suite): readonly Spec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

function named(file: string, title: string, message: string | undefined): string {
  const [first = ''] = (message ?? '').split('\n');
  return [file, title, first.slice(0, 200)].filter((part) => part !== '').join(' › ');
}
