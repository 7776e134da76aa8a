import type { Deed } from '#contract/deeds.ts';
import { parseIsoDate, type IsoDate } from '#domain/calendar.ts';

/** A date of INPI's register, `YYYY-MM-DD`; « -0001-11-30 » and anything else is not guessed at. */
export function dateOf(text: string | null | undefined): IsoDate | null {
  return parseIsoDate(text?.trim() ?? '');
}

/** A text of INPI's register; null when it is absent or blank. */
export function textOf(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** What a deed holds, each act with the decision that it records; what is told of neither is left out. */
export function contentsOf(
  acts: readonly { type: string | null | undefined; decision: string | null | undefined }[],
): Deed['contents'] {
  return acts.flatMap((act) => {
    const [type, decision] = [textOf(act.type), textOf(act.decision)];
    return type === null && decision === null ? [] : [{ type: type ?? 'Acte', decision }];
  });
}

/** Newest deposit first, undated ones last. */
export function newestDeedFirst(one: Deed, other: Deed): number {
  const [a, b] = [one.depositDate ?? '', other.depositDate ?? ''];
  return a === b ? (one.id < other.id ? -1 : 1) : a < b ? 1 : -1;
}
