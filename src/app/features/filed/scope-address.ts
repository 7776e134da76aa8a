import type { FiledAccounts, Scope } from '#domain/filed/accounts.ts';

const key = 'comptes';
const consolidated = 'consolides';

/** The books that accounts belong to: a company's own first. */
export function scopesOf(accounts: readonly FiledAccounts[]): Scope[] {
  return (['company', 'consolidated'] as const).filter((scope) =>
    accounts.some((one) => one.scope === scope),
  );
}

/**
 * The books that an address asks for; the others where there are no such accounts.
 *
 * @param awaited whether accounts may still come: what is asked for is waited for.
 */
export function scopeIn(params: URLSearchParams, scopes: readonly Scope[], awaited: boolean): Scope {
  const asked: Scope = params.get(key) === consolidated ? 'consolidated' : 'company';
  if (awaited || scopes.includes(asked)) return asked;
  return scopes[0] ?? asked;
}

/** An address that asks for books, and keeps all else. */
export function withScope(params: URLSearchParams, scope: Scope): URLSearchParams {
  const next = new URLSearchParams(params);
  if (scope === 'consolidated') next.set(key, consolidated);
  else next.delete(key);
  return next;
}
