import * as z from 'zod/mini';

import { ProblemError } from '../problem-error.ts';

/** A field that the service is known to send, and that nothing here needs: its absence is no difference either. */
export const unneeded = z.optional(z.unknown());

/**
 * Documents of one company that a service may list; the largest groups have some hundreds. Beyond it, an answer would
 * weigh on every screen that shows it, and is none of a company.
 */
const mostListed = 2000;

/** A list of documents, of a length that a company can have. */
export function listed<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item).check(z.maxLength(mostListed));
}

/** Exercises that a service may send; it announces three. */
const mostExercises = 60;

/** A list of exercises, of a length that a company can have. */
export function exercises<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item).check(z.maxLength(mostExercises));
}

/** What API Entreprise v3 puts beside every piece of data. */
export const envelope = { links: unneeded, meta: unneeded };

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
