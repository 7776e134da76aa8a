import * as z from 'zod/mini';

import { siren } from '#contract/values.ts';
import type { Siren } from '#domain/siren.ts';

const key = 'bilanscope.recent';
const most = 8;

const recentSchema = z.array(z.object({ siren, name: z.nullable(z.string()), at: z.number() }));

/** A company consulted in this tab; the name is null until a source gives it. `at` is in milliseconds. */
export type RecentCompany = z.output<typeof recentSchema>[number];

/** The companies consulted in this tab, latest first. They leave with it. */
export function recentCompanies(): RecentCompany[] {
  try {
    return recentSchema.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

/** Puts a company first among the recent ones; a name that is known stays known. */
export function rememberCompany(siren: Siren, name: string | null, at: number): void {
  const known = recentCompanies();
  const before = known.find((company) => company.siren === siren);
  const others = known.filter((company) => company !== before);
  const list = [{ siren, name: name ?? before?.name ?? null, at }, ...others].slice(0, most);
  sessionStorage.setItem(key, JSON.stringify(list));
}
