import { expect, test } from 'vitest';

import { deedSample } from '../testing/samples.ts';
import { deedName } from './deed.ts';

test('a deed is named by what it holds, each thing once', () => {
  expect(deedName(deedSample())).toBe('Statuts mis à jour');
  const contents = ['Statuts', 'Procès-verbal', 'Statuts'].map((type) => ({ type, decision: null }));
  expect(deedName(deedSample({ contents }))).toBe('Statuts, Procès-verbal');
  expect(deedName(deedSample({ contents: [] }))).toBe('Acte non décrit');
});
