import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { caseKey } from '../../../api/queries.ts';
import type { DocumentRef } from '../../../documents/document-ref.ts';
import { heldOf, hold } from './held.ts';

const documentOf = (id: string): DocumentRef => ({
  caseId: 'c1',
  siren: '000314153' as Siren,
  kind: 'filing',
  id,
});

const file = new Blob(['x'.repeat(10)]);

test('the oldest documents make room for the newest, and keep what is known of them', () => {
  const client = new QueryClient();
  for (const id of ['1', '2', '3']) hold(client, documentOf(id), { pages: 2, file, failed: [] }, 25);
  expect(['1', '2', '3'].map((id) => heldOf(client, documentOf(id))?.file?.size)).toEqual([
    undefined,
    10,
    10,
  ]);
  expect(heldOf(client, documentOf('1'))).toEqual({ pages: 2, file: null, failed: [] });
});

test('one that is larger than all that is kept is kept while it is read', () => {
  const client = new QueryClient();
  hold(client, documentOf('1'), { pages: 2, file, failed: [] }, 5);
  expect(heldOf(client, documentOf('1'))?.file).toBe(file);
});

test('nothing is left of a case that is closed', () => {
  const client = new QueryClient();
  hold(client, documentOf('1'), { pages: 2, file, failed: [] });
  client.removeQueries({ queryKey: caseKey('c1') });
  expect(heldOf(client, documentOf('1'))).toBeNull();
});
