import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` runs for each mutant: those beside the code, without what takes seconds. */
export default defineConfig({
  test: {
    include: [
      'src/proxy/access/*.test.ts',
      'src/proxy/archive/{address,zip,filings}/*.test.ts',
      'src/proxy/trail/**/*.test.ts',
      'src/proxy/upstream/quota/*.test.ts',
    ],
    exclude: [
      'src/proxy/archive/zip/second-opinion.test.ts',
      'src/proxy/upstream/quota/*soak.test.ts',
      'src/proxy/trail/{kill,tampering,recording,refusals,consultations}.test.ts',
    ],
    // Programs of their own, and properties over every byte.
    testNamePattern: /^(?!.*(runs as a program|wherever the writing stopped))/,
    testTimeout: 30_000,
  },
});
