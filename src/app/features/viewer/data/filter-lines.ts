import type { MetadataLine } from '#contract/metadata.ts';

import { lineFilter } from '../../../filed/line-filter.ts';

/** Keeps the lines that hold what is looked for, as {@link lineFilter} tells. */
export function filterLines(lines: readonly MetadataLine[], sought: string): readonly MetadataLine[] {
  const holds = lineFilter(sought);
  if (holds === null) return lines;
  return lines.filter(({ code, label, m1, m2, m3, m4 }) => holds({ code, label, amounts: [m1, m2, m3, m4] }));
}
