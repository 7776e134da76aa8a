import { describe, expect, test } from 'vitest';

import { restatementsOf } from '#domain/filed/changes/restatements.ts';

import { sampleText } from '../testing/sample.ts';
import { accountsOf } from './testing/filed-accounts.ts';
import { keyedInRegister, registerSample } from './testing/register-sample.ts';

const json = sampleText(registerSample);

describe.skipIf(json === null)(
  'the real register, confronted (skipped when the samples are not there)',
  () => {
    const body: unknown = JSON.parse(json ?? 'null');

    test('2017 as filed, and as the filing of 2018 tells it: what was keyed otherwise, and nothing else', () => {
      const filed = keyedInRegister(body).map(({ id, metadata }) => accountsOf(id, metadata));
      // 2019 is not keyed: 2020 and 2018 have nothing in common.
      expect(restatementsOf(filed, 'company')).toHaveLength(1);
      const [{ before, after, compared, oneSided, differences }] = restatementsOf(filed, 'company') as [
        ReturnType<typeof restatementsOf>[0],
      ];
      expect([before.closing, after.closing]).toEqual(['2017-12-31', '2018-12-31']);
      expect(compared).toBe(99);
      expect(oneSided).toEqual([{ form: '2058-C', in: 'before' }]);
      expect(
        differences.map(({ kind, form, code, series, before, after }) => [
          kind,
          `${form} ${code} ${series}`.trim(),
          before?.value ?? null,
          after?.value ?? null,
        ]),
      ).toEqual([
        ['changed', '2050 CJ net', 12_423_003_000, 463_561_822_000],
        ['changed', '2053 HK', 69_595_000, -69_595_000],
        ['changed', '2052 FT total', -19_951_000, 19_951_000],
        ['absent', '2053 HI', -371_968_000, null],
        ['absent', '2050 CD net', null, 4_759_042_000],
        ['absent', '2050 CF net', null, 46_211_000],
        ['absent', '2052 GB total', 10_568_000, null],
        ['absent', '2052 GL total', 3_170_000, null],
        ['absent', '2052 GK total', 8_000, null],
      ]);
    });
  },
);
