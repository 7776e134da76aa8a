import { describe, expect, test } from 'vitest';

import { baseName, extensionOf, readFileName, sirenInName, stemOf } from './file-name.ts';

describe('readFileName', () => {
  test.each([
    ['CA_542065479_7803_1999B00360_2017_14668.pdf', '542065479', '7803', '1999B00360', 2017],
    ['CA_542065479_7803_1999B00360_2019_13281-1', '542065479', '7803', '1999B00360', 2019],
    ['CA_542065479_7803_1999B00360_2023_C.zip', '542065479', '7803', '1999B00360', 2023],
    ['CA_542065479_7803_CAE23-000131986_2022_C.pdf', '542065479', '7803', null, 2022],
    ['CA_535113062_6901_2011B05342_2020_B2020040841.zip.md5', '535113062', '6901', '2011B05342', 2020],
    [
      'PUB_CA_005720685_8002_1957B70068_2016_B2017000339.donnees.xml',
      '005720685',
      '8002',
      '1957B70068',
      2016,
    ],
    ['CA_123456789_7501_K00059794156_2023_D', '123456789', '7501', null, 2023],
    ['dossier/ca_5720685_101_1957B70068_2016_12.PDF', '005720685', '0101', '1957B70068', 2016],
  ])('reads %s', (name, siren, greffe, managementNumber, year) => {
    expect(readFileName(name)).toEqual({ siren, greffe, managementNumber, year, closingDate: null });
  });

  test('reads the names of the guichet unique', () => {
    expect(readFileName('GU_CA_123456789_20221231_4512.pdf')).toEqual({
      siren: '123456789',
      greffe: null,
      managementNumber: null,
      year: 2022,
      closingDate: '2022-12-31',
    });
  });

  test.each([
    'Response.json',
    'bilan.pdf',
    'CA_542065479.pdf',
    'CA_542065479_7803_1999B00360_17_1.pdf',
    'XCA_542065479_7803_1999B00360_2017_1.pdf',
  ])('does not read %s', (name) => {
    expect(readFileName(name)).toBeNull();
  });
});

test.each([
  ['CA_542065479_anything.pdf', '542065479'],
  ['sub/GU_CA_5720685_x', '005720685'],
  ['CA_5420654790_x.pdf', null],
  ['bilan_542065479.pdf', null],
])('the SIREN that %s begins with is %s', (name, siren) => {
  expect(sirenInName(name)).toBe(siren);
});

test.each([
  ['a/b/CA_1.pdf', 'CA_1.pdf', 'pdf', 'ca_1'],
  ['CA_1.ZIP', 'CA_1.ZIP', 'zip', 'ca_1'],
  ['CA_1.zip.md5', 'CA_1.zip.md5', 'md5', 'ca_1'],
  ['PUB_CA_1.donnees.xml', 'PUB_CA_1.donnees.xml', 'xml', 'ca_1'],
  ['CA_1', 'CA_1', '', 'ca_1'],
  ['Response.json', 'Response.json', 'json', 'response.json'],
])('%s is taken apart', (name, base, extension, stem) => {
  expect([baseName(name), extensionOf(name), stemOf(name)]).toEqual([base, extension, stem]);
});
