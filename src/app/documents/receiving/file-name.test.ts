import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { filingSample } from '../../testing/samples.ts';
import { documentFileName } from './file-name.ts';

const siren = '000314153' as Siren;

test('a file is named after company, closing, accounts and confidentiality', () => {
  const filing = filingSample({ id: '1', confidentiality: 'confidential' });
  expect(documentFileName(siren, filing, [filing])).toBe(
    '000314153_2025-12-31_comptes-annuels_confidentiel.pdf',
  );
});

test('consolidated accounts of the same closing have another name', () => {
  const company = filingSample({ id: '1' });
  const group = filingSample({ id: '2', nature: 'B-C' });
  expect(documentFileName(siren, group, [company, group])).toBe(
    '000314153_2025-12-31_comptes-consolides_public.pdf',
  );
});

test('two deposits of the same accounts are told by their dates', () => {
  const first = filingSample({ id: '1', confidentiality: 'partial' });
  const second = filingSample({ id: '2', confidentiality: 'partial', depositDate: '2026-09-01' });
  const name = '000314153_2025-12-31_comptes-annuels_partiellement-confidentiel';
  expect(documentFileName(siren, first, [first, second])).toBe(`${name}_depot-2026-06-12.pdf`);
  expect(documentFileName(siren, second, [first, second])).toBe(`${name}_depot-2026-09-01.pdf`);
});

test('what is not known is said not to be', () => {
  expect(documentFileName(siren, null, [])).toBe(
    '000314153_cloture-inconnue_comptes-annuels_confidentialite-inconnue.pdf',
  );
});
