import { expect, test } from 'vitest';

import { formatSize } from './size.ts';

test.for([
  [0, '0\u202Fo'],
  [999, '999\u202Fo'],
  [1_000, '1\u202Fko'],
  [124_209, '124\u202Fko'],
  [999_499, '999\u202Fko'],
  [999_500, '1\u202FMo'],
  [3_250_000, '3,3\u202FMo'],
  [84_000_000, '84\u202FMo'],
  [210_000_000, '210\u202FMo'],
  [1_500_000_000, '1,5\u202FGo'],
] as const)('%d bytes are written %s', ([bytes, written]) => {
  expect(formatSize(bytes)).toBe(written);
});
