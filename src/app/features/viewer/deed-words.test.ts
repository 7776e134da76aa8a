import { expect, test } from 'vitest';

import type { Siren } from '#domain/siren.ts';

import { deedSample } from '../../testing/samples.ts';
import { deedDeposit, deedFileName, deedPrintHeading } from './deed-words.ts';

const siren = '000314153' as Siren;

test('a deed is told by its deposit', () => {
  expect(deedDeposit(deedSample())).toBe('déposé le 12/06/2024');
  expect(deedDeposit(deedSample({ depositDate: null }))).toBe('dépôt non daté');
  expect(deedFileName(siren, 'd1', deedSample())).toBe('000314153_2024-06-12_acte_d1.pdf');
  expect(deedFileName(siren, 'd1', null)).toBe('000314153_depot-inconnu_acte_d1.pdf');
});

test('sheets of a deed say how far it may go, a public one nothing', () => {
  expect(deedPrintHeading(siren, deedSample())).toBeNull();
  expect(deedPrintHeading(siren, deedSample({ confidentiality: 'confidential' }))).toBe(
    'Confidentiel · SIREN 000\u202F314\u202F153 · Statuts mis à jour déposé le 12/06/2024 · à ne pas rediffuser',
  );
  expect(deedPrintHeading(siren, null)).toMatch(/^Confidentialité inconnue/);
});
