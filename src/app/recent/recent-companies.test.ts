import { beforeEach, expect, test } from 'vitest';

import { parseSiren, type Siren } from '#domain/siren.ts';

import { recentCompanies, rememberCompany } from './recent-companies.ts';

const [menetrier, castanet] = ['000314153', '000100511'].map((text) => parseSiren(text) as Siren) as [
  Siren,
  Siren,
];

beforeEach(() => sessionStorage.clear());

test('the latest company comes first, once', () => {
  rememberCompany(menetrier, null, 1);
  rememberCompany(castanet, 'Serrurerie Castanet', 2);
  rememberCompany(menetrier, null, 3);
  expect(recentCompanies().map(({ siren }) => siren)).toEqual([menetrier, castanet]);
});

test('a name that is known stays known when the company is opened again without it', () => {
  rememberCompany(menetrier, 'Ateliers Ménétrier', 1);
  rememberCompany(menetrier, null, 2);
  expect(recentCompanies()).toEqual([{ siren: menetrier, name: 'Ateliers Ménétrier', at: 2 }]);
});

test('no more than eight are kept', () => {
  for (const digits of [
    '000100115',
    '000100214',
    '000100313',
    '000100412',
    '000100511',
    '000100610',
    '000100719',
    '000100818',
    '000100917',
  ])
    rememberCompany(parseSiren(digits) as Siren, null, 1);
  expect(recentCompanies()).toHaveLength(8);
  expect(recentCompanies().map(({ siren }) => siren)).not.toContain('000100115');
});

test.each(['not json', '{}', '[{"siren":"123456789","name":null,"at":1}]'])(
  'what an older version or a hand may have left in the storage is ignored: %s',
  (left) => {
    sessionStorage.setItem('bilanscope.recent', left);
    expect(recentCompanies()).toEqual([]);
  },
);
