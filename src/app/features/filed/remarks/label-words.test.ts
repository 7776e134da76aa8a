import { expect, test } from 'vitest';

import type { LabelRemark } from '#domain/filed/labels/labels.ts';
import { natureOf } from '#domain/nature.ts';

import { labelWords, shortLabelWords } from './label-words.ts';

const nature = natureOf('B-S') ?? { code: '', label: '' };

const words: readonly [LabelRemark, short: string, long: string][] = [
  [
    { kind: 'label-not-form', nature, forms: ['2050', '2051', '2052'] },
    'libellé B-S, liasse complète',
    'Libellé de la liste\u00A0: «\u00A0Bilan simplifié\u00A0» (B-S)\u202F; contenu saisi\u00A0: formulaires 2050, 2051 et 2052, ' +
      'ceux des comptes complets. Ce code est donné aux deux\u00A0: il ne dit pas la forme des comptes.',
  ],
  [
    { kind: 'label-against-type', nature: { code: 'B-CO', label: 'Bilan complet' }, type: 'S' },
    'libellé B-CO, type S',
    'Libellé de la liste\u00A0: «\u00A0Bilan complet\u00A0» (B-CO)\u202F; type saisi par l’INPI\u00A0: comptes simplifiés (S).',
  ],
  [
    { kind: 'type-against-codes', type: 'S', codesOf: 'C', lines: 12 },
    'type S, codes C',
    'Type saisi par l’INPI\u00A0: comptes simplifiés (S)\u202F; 12 de ses codes n’existent que parmi ceux des comptes complets.',
  ],
  [
    { kind: 'scope-against-list', type: 'C', listedConsolidated: true },
    'liste et type C en désaccord',
    'La liste annonce des comptes consolidés\u202F; type saisi par l’INPI\u00A0: comptes complets (C).',
  ],
  [
    {
      kind: 'keyed-twice',
      currency: 'EUR',
      cells: [
        { page: '04', form: '2053', code: 'HM', label: null, column: 'N', amounts: [959_070, 1_090_000] },
        { page: '04', form: '2053', code: 'HM', label: null, column: 'N-1', amounts: [1, 2, 1] },
      ],
    },
    'HM saisie plusieurs fois',
    'HM (2053, N) est saisie deux fois\u00A0: 959\u202F070\u202F€ et 1\u202F090\u202F000\u202F€\u202F; ' +
      'HM (2053, N-1) est saisie trois fois\u00A0: 1\u202F€, 2\u202F€ et 1\u202F€. ' +
      'Les contrôles et les tableaux prennent le dernier montant saisi\u202F; la page du document dit lequel est déposé.',
  ],
];

test.each(words)('a label is told as a fact: %j', (remark, short, long) => {
  expect(shortLabelWords(remark)).toBe(short);
  expect(labelWords(remark)).toBe(long);
});
