import type { Theme } from '#domain/figures/definition.ts';

import type { ShownDefinition } from './definitions.ts';

/** Definitions in reading order, cut where the theme changes. */
export function themes(
  definitions: readonly ShownDefinition[],
): { theme: Theme; definitions: ShownDefinition[] }[] {
  const byTheme = Map.groupBy(definitions, ({ theme }) => theme);
  return [...byTheme].map(([theme, group]) => ({ theme, definitions: group }));
}
