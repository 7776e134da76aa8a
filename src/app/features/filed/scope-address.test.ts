import { expect, test } from 'vitest';

import { madeAccounts } from '#domain/filed/testing/made-accounts.ts';

import { scopeIn, scopesOf, withScope } from './scope-address.ts';

const company = madeAccounts({ '02.EE': [1, 1] });
const group = madeAccounts({ '02.EE': [1, 1] }, { type: 'K' });

test('the address chooses the books, and those that exist are shown once all is read', () => {
  const asked = withScope(new URLSearchParams('x=1'), 'consolidated');
  expect(asked.toString()).toBe('x=1&comptes=consolides');
  expect(scopeIn(asked, scopesOf([company, group]), false)).toBe('consolidated');
  expect(scopeIn(asked, scopesOf([company]), true)).toBe('consolidated');
  expect(scopeIn(asked, scopesOf([company]), false)).toBe('company');
  expect(scopeIn(new URLSearchParams(), scopesOf([group]), false)).toBe('consolidated');
  expect(withScope(asked, 'company').toString()).toBe('x=1');
});
