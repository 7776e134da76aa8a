import type { DemarcheView } from '#contract/session.ts';

/** Whether a procedure opens what was filed with INPI, by one service or the other: accounts and deeds. */
export function opensFiled({ sources }: DemarcheView): boolean {
  return sources.includes('inpi') || sources.includes('inpi-rne');
}
