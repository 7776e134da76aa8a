import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { byteFaults } from '../testing/faults/catalogue/bytes.ts';
import { connectionFaults, sound, trusted } from '../testing/faults/catalogue/connections.ts';
import { contentFaults } from '../testing/faults/catalogue/contents.ts';
import { rangeFaults } from '../testing/faults/catalogue/ranges.ts';
import { refusalFaults } from '../testing/faults/catalogue/refusals.ts';
import { outcomeOf } from '../testing/faults/cell.ts';
import type { ExchangeName } from '../testing/faults/exchanges.ts';
import type { Fault } from '../testing/faults/fault.ts';

/** Every known way for an upstream to misbehave, each against every kind of exchange that it may strike. */
const catalogue: readonly Fault[] = [
  ...connectionFaults,
  ...byteFaults,
  ...refusalFaults,
  ...contentFaults,
  ...rangeFaults,
];

/** What would have killed the process. */
const deaths: unknown[] = [];
const note = (reason: unknown) => void deaths.push(reason);
let cells = 0;

beforeAll(() => {
  setDefaultCACertificates([...getCACertificates(), trusted.certificate]);
  process.on('unhandledRejection', note).on('uncaughtExceptionMonitor', note);
});
afterAll(() => {
  process.off('unhandledRejection', note).off('uncaughtExceptionMonitor', note);
  console.log(`fault catalogue: ${catalogue.length} kinds of fault, ${cells} cells`);
});

describe.concurrent('every exchange tells, and outlives,', { timeout: 90_000 }, () => {
  test.each(catalogue)('$name', async (fault) => {
    const outcomes: Record<string, unknown> = {};
    const strike = async (name: ExchangeName) => {
      outcomes[name] = await outcomeOf(fault, name, sound).catch(String);
      cells += 1;
    };
    await Promise.all((Object.keys(fault.gives) as ExchangeName[]).map(strike));
    expect(outcomes).toEqual(fault.gives);
    expect(deaths).toEqual([]);
  });
});

test('at least 35 kinds of fault strike all four kinds of exchange', () => {
  const four = ['list', 'archive', 'document', 'figures'];
  const striking = catalogue.filter(({ gives }) => four.every((name) => Object.hasOwn(gives, name)));
  expect(striking.length).toBeGreaterThanOrEqual(35);
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
});
