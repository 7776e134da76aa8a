import { describe, expect, test } from 'vitest';

import type { Metadata } from '#contract/metadata.ts';
import type { IsoDate } from '#domain/calendar.ts';
import { checksOf, differencesOf, mayBeRounding, type Check } from '#domain/filed/checks/checks.ts';
import { labelRemarksOf } from '#domain/filed/labels/labels.ts';
import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';
import { natureOf } from '#domain/nature.ts';
import type { Siren } from '#domain/siren.ts';

import { sampleText } from '../testing/sample.ts';
import { readText } from './testing/read-text.ts';
import { keyedInRegister, registerSample } from './testing/register-sample.ts';

const xml = sampleText('bilan-saisi-complet-950058644.xml');
const json = sampleText(registerSample);

function accountsOf({ lines }: Metadata) {
  return madeAccounts(
    Object.fromEntries(lines.map(({ page, code, m1, m2, m3, m4 }) => [`${page}.${code}`, [m1, m2, m3, m4]])),
  );
}

function told(checks: readonly Check[]): Record<string, number> {
  const count = (outcome: Check['outcome']) => checks.filter((check) => check.outcome === outcome).length;
  return { verified: count('verified'), differs: count('differs'), unchecked: count('not-checkable') };
}

describe.skipIf(xml === null)('the real XML (skipped when the samples are not there)', () => {
  const sample = async () =>
    accountsOf(
      await readText(xml ?? '', { siren: '950058644' as Siren, closingDate: '2020-03-31' as IsoDate }),
    );

  test('verifies 122 equalities, and differs by a rounding and by a column that INPI did not key', async () => {
    const checks = checksOf(await sample());
    expect(told(checks)).toEqual({ verified: 122, differs: 2, unchecked: 5 });
    const [fixedAssets, loans] = differencesOf(checks);
    expect(fixedAssets).toMatchObject({ rule: { result: '01.BJ.m3' }, gap: -2 });
    expect(loans).toMatchObject({
      rule: { equation: '08.VH.m1 = 08.VH.m2 + 08.VH.m3 + 08.VH.m4' },
      gap: 605_000,
    });
    expect(loans?.terms.find(({ address }) => address === '08.VH.m4')?.cell).toBeNull();
    expect([fixedAssets, loans].map((one) => one !== undefined && mayBeRounding(one))).toEqual([true, false]);
  });

  test('labelled « B-S », holds the four complete forms', async () => {
    expect(labelRemarksOf({ nature: natureOf('B-S'), consolidated: null }, await sample())).toMatchObject([
      { kind: 'label-not-form', forms: ['2050', '2051', '2052', '2053'] },
    ]);
  });
});

describe.skipIf(json === null)('the real register (skipped when the samples are not there)', () => {
  const keyed = () => keyedInRegister(JSON.parse(json ?? '')).map(({ metadata }) => metadata);

  test('holds accounts keyed without anomaly that all agree, and two keyed with incoherences that do not', () => {
    const read = keyed();
    expect(read.map(({ identity }) => identity.keyingReason?.code)).toEqual(['0', '1', '1']);
    expect(read.map((metadata) => told(checksOf(accountsOf(metadata))))).toEqual([
      { verified: 123, differs: 0, unchecked: 9 },
      { verified: 67, differs: 22, unchecked: 15 },
      { verified: 111, differs: 7, unchecked: 12 },
    ]);
  });

  test('shows the charges keyed with the wrong sign in 2018: twice the amounts', () => {
    const charges = differencesOf(checksOf(accountsOf(keyed()[1] as Metadata))).find(
      ({ rule }) => rule.result === '04.HM.m1',
    );
    expect(charges?.gap).toBe(2 * (26_166_000 + 132_118_000));
  });
});
