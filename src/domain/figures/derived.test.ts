import { expect, test } from 'vitest';

import { derivedFigures, derivedValue } from './derived.ts';
import { figureNames } from './names.ts';
import { valuesOf } from './testing/values.ts';

test.each(derivedFigures)('$name is the sum of its terms, with their signs', ({ name, terms }) => {
  const told = valuesOf(Object.fromEntries(figureNames.map((figure, index) => [figure, 2 ** index])));
  const sum = terms.reduce((total, term) => total + term.sign * (told[term.name].value ?? 0), 0);
  expect(derivedValue(name, told)).toBe(sum);
});

test('nothing is derived of nothing', () => {
  for (const { name } of derivedFigures) expect(derivedValue(name, valuesOf({}))).toBeNull();
});
