import { expect, test } from 'vitest';

import { choiceIn, choiceParams } from './choice.ts';

test('a choice is written in the address and read back', () => {
  const address = 'siren=000314153&du=2026-11-01&au=2026-11-21&nature=figures_read';
  const choice = choiceIn(new URLSearchParams(address));
  expect(choice).toEqual({
    siren: '000314153',
    from: '2026-11-01',
    to: '2026-11-21',
    event: 'figures_read',
  });
  expect(choiceParams(choice).toString()).toBe(address);
});

test('what an address says that nobody wrote is as if absent', () => {
  expect(choiceIn(new URLSearchParams('siren=123456789&du=2026-02-30&au=hier&nature=vol'))).toEqual({});
  expect(choiceParams({}).toString()).toBe('');
});
