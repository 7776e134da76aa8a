import type * as z from 'zod/mini';

import { ProblemError } from '../problem-error.ts';

/**
 * Reads a body by its agreed shape; what it holds more is left out.
 *
 * @throws ProblemError upstream_invalid, whose cause names the fields that differ, without their values.
 */
export function parseShape<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const differences = read.error.issues.map(
    ({ path, code }) => `${path.map(String).join('.') || '.'}: ${code}`,
  );
  throw new ProblemError('upstream_invalid', { cause: [...new Set(differences)].slice(0, 20).join(', ') });
}
