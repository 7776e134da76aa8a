import { expect, test } from 'vitest';

import { bestWritten } from './best-written.ts';

test('the same name is given in its best writing, another name never replaces the directory’s', () => {
  expect(bestWritten('ATELIERS MENETRIER', 'Ateliers Ménétrier')).toBe('Ateliers Ménétrier');
  expect(bestWritten('L ECLUSE', 'L’Écluse')).toBe('L’Écluse');
  expect(bestWritten('ATELIERS MENETRIER', 'Ateliers')).toBe('ATELIERS MENETRIER');
  expect(bestWritten('ATELIERS MENETRIER', null)).toBe('ATELIERS MENETRIER');
  expect(bestWritten(null, 'Ateliers Ménétrier')).toBe('Ateliers Ménétrier');
  expect(bestWritten(null, null)).toBeNull();
});
