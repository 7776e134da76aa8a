import { figureNames, type FigureName } from '../names.ts';

/** Values of one exercise: what is not told is absent. Euros, or percent for the ratio. */
export function valuesOf(
  told: Partial<Record<FigureName, number | null>>,
): Record<FigureName, { value: number | null }> {
  const values = figureNames.map((name) => [name, { value: told[name] ?? null }] as const);
  return Object.fromEntries(values) as Record<FigureName, { value: number | null }>;
}
