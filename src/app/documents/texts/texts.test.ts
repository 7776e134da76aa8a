import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import type { PageText } from '#domain/page-text/page-text.ts';
import type { Siren } from '#domain/siren.ts';

import { caseKey } from '../../api/queries.ts';
import type { DocumentRef } from '../document-ref.ts';
import { rememberText, textsOf } from './texts.ts';

const inCase = (caseId: string): DocumentRef => ({
  caseId,
  siren: '000314153' as Siren,
  kind: 'filing',
  id: '1',
});
const text: PageText = { page: 3, origin: 'recognised', lines: [] };

function twoCases(): QueryClient {
  const client = new QueryClient();
  for (const caseId of ['one', 'other']) rememberText(client, inCase(caseId), text);
  return client;
}

test('a text is known by its page, in its case alone', () => {
  const client = twoCases();
  expect(textsOf(client, inCase('one'))).toEqual(new Map([[3, text]]));
  expect(textsOf(client, inCase('third')).size).toBe(0);
  expect(textsOf(client, { ...inCase('one'), kind: 'deed' }).size).toBe(0);
});

test('the texts of a case leave with it, those of others stay', () => {
  const client = twoCases();
  client.removeQueries({ queryKey: caseKey('one') });
  expect(textsOf(client, inCase('one')).size).toBe(0);
  expect(textsOf(client, inCase('other')).size).toBe(1);
});

test('every text leaves with the session', () => {
  const client = twoCases();
  client.clear();
  for (const caseId of ['one', 'other']) expect(textsOf(client, inCase(caseId)).size).toBe(0);
});
