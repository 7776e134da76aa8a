import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

import { siren } from '#contract/values.ts';
import type { Siren } from '#domain/siren.ts';

/** A company put aside to be compared; the name is null where no source gave it yet. */
export type TrayCompany = { siren: Siren; name: string | null };

/** Most companies whose figures are set side by side. */
export const mostCompared = 10;

const key = 'bilanscope.tray';

const traySchema = z.array(z.object({ siren, name: z.nullable(z.string()) }));

let companies: readonly TrayCompany[] = kept();
const readers = new Set<() => void>();

/** What the tab kept over a reload; nothing where it is not readable. */
function kept(): TrayCompany[] {
  try {
    return traySchema.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]')).slice(0, mostCompared);
  } catch {
    return [];
  }
}

function hold(next: readonly TrayCompany[]): void {
  companies = next;
  sessionStorage.setItem(key, JSON.stringify(next));
  for (const read of readers) read();
}

/** The companies put aside in this tab, in the order in which they were; they leave with it. */
export function useTray(): readonly TrayCompany[] {
  return useSyncExternalStore(
    (read) => {
      readers.add(read);
      return () => readers.delete(read);
    },
    () => companies,
  );
}

/** Puts a company aside; one that already is takes the name, and one too many is left out. */
export function addToTray(company: TrayCompany): void {
  const known = companies.some(({ siren }) => siren === company.siren);
  if (known) hold(companies.map((held) => (held.siren === company.siren ? company : held)));
  else if (companies.length < mostCompared) hold([...companies, company]);
}

export function removeFromTray(siren: Siren): void {
  hold(companies.filter((held) => held.siren !== siren));
}

/** Puts these aside and no others, as a comparison opened by its address does. */
export function fillTray(next: readonly TrayCompany[]): void {
  hold(next.slice(0, mostCompared));
}
