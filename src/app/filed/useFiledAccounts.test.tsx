import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { renderHook } from 'vitest-browser-react';

import type { ArchiveState } from '#contract/filings.ts';
import { formLine } from '#domain/filed/entry/asked-lines.ts';
import { blankAccounts, withAmount } from '#domain/filed/entry/entered.ts';
import type { Siren } from '#domain/siren.ts';

import { metadataQuery } from '../api/company-queries.ts';
import { caseKey } from '../api/queries.ts';
import { createQueryClient } from '../api/query-client.ts';
import { enter, markSaved } from '../entered/entered.ts';
import { filingSample } from '../testing/samples.ts';
import { useFiledAccounts, type FiledReading } from './useFiledAccounts.ts';

const siren = '000314153' as Siren;
const absent: ArchiveState = { document: 'present', metadata: 'absent', nameDifferences: [] };
const unkeyed = filingSample({ id: '1', closingDate: '2024-12-31', archive: absent });
const keyed = filingSample({ id: '2' });
const total = formLine('C', '02', 'EE')!;

const clients: QueryClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.clear();
});

function newClient(): QueryClient {
  const client = createQueryClient();
  clients.push(client);
  return client;
}

/** What is read of both filings, after `change` to what the tab holds. */
async function read(change: (client: QueryClient) => void): Promise<FiledReading> {
  const client = newClient();
  client.setQueryData(metadataQuery('c1', siren, '2').queryKey, metadata);
  change(client);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = await renderHook(() => useFiledAccounts('c1', siren, [keyed, unkeyed]), { wrapper });
  return result.current;
}

const identity = {
  siren,
  denomination: null,
  address: null,
  closingDate: null,
  previousClosingDate: null,
  durationMonths: 12,
  previousDurationMonths: null,
  depositDate: null,
  depositNumber: null,
  greffe: null,
  managementNumber: null,
  activityCode: null,
  accountsType: { code: 'C', label: 'Comptes complets' },
  currency: 'EUR',
  confidentiality: null,
  keyingReason: null,
  treatments: [],
};
const line = { ...total, m3: null, m4: null };
const metadata = {
  format: 'bilans-saisis' as const,
  identity,
  lines: [{ ...line, m1: 900, m2: 800, columns: [...total.columns] as [string, string, null, null] }],
  tree: null,
};

function entered(id: string, amount: number) {
  const listed = { ...keyed, id, previousClosing: null };
  return withAmount(blankAccounts(listed), total, 0, amount, 4);
}

test('what the agent entered stands where INPI keyed nothing, marked as such', async () => {
  const reading = await read((client) => enter(client, 'c1', siren, entered('1', 5)));
  expect(reading.accounts.map(({ filingId, keyedBy }) => [filingId, keyedBy])).toEqual([
    ['2', 'inpi'],
    ['1', 'agent'],
  ]);
  expect(reading.unread).toEqual([]);
  expect(reading.overruled).toEqual([]);
});

test('what INPI keyed stands, and what was entered of the same filing is told beside it', async () => {
  const reading = await read((client) => enter(client, 'c1', siren, entered('2', 901)));
  expect(reading.accounts.map(({ keyedBy }) => keyedBy)).toEqual(['inpi']);
  expect(reading.overruled).toMatchObject([{ filing: { id: '2' }, entered: { keyedBy: 'agent' } }]);
  expect(reading.unread.map(({ filing }) => filing.id)).toEqual(['1']);
});

test('what was entered in one case is not known to another, and leaves with its own', async () => {
  const other = await read((client) => enter(client, 'c2', siren, entered('1', 5)));
  expect(other.accounts).toHaveLength(1);
  const closed = await read((client) => {
    enter(client, 'c1', siren, entered('1', 5));
    client.removeQueries({ queryKey: caseKey('c1') });
  });
  expect(closed.accounts.some(({ keyedBy }) => keyedBy === 'agent')).toBe(false);
});

test('leaving the page asks first as long as amounts are in no file', () => {
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const client = newClient();
  expect(asks()).toBe(false);
  enter(client, 'c1', siren, entered('1', 5));
  expect(asks()).toBe(true);
  markSaved(client, 'c1', siren);
  expect(asks()).toBe(false);
  enter(client, 'c1', siren, entered('1', 6));
  expect(asks()).toBe(true);
  client.clear();
  expect(asks()).toBe(false);
});
