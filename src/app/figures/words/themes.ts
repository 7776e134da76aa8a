import type { FigureDefinition, Theme } from '#domain/figures/definition.ts';

/** Definitions in reading order, cut where the theme changes. */
export function themes(
  definitions: readonly FigureDefinition[],
): { theme: Theme; definitions: FigureDefinition[] }[] {
  const byTheme = Map.groupBy(definitions, ({ theme }) => theme);
  return [...byTheme].map(([theme, group]) => ({ theme, definitions: group }));
}
