import type * as z from 'zod/mini';

/** Fields of another type, and fields that nobody reads; the former hide the latter. */
export type Differences = { wrong: readonly string[]; unread: readonly string[] };

/**
 * What an answer holds otherwise than agreed: fields of another type, then fields that nobody reads. Names alone,
 * never a value; the places of a list are told once.
 */
export function differencesOf(schema: z.ZodMiniType, body: unknown): Differences {
  const read = schema.safeParse(body);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, code }) => `${path.map(step).join('.') || '.'} : ${code}`);
    return { wrong: [...new Set(wrong)], unread: [] };
  }
  return { wrong: [], unread: [...new Set(unreadOf(body, read.data, ''))].toSorted() };
}

function step(key: PropertyKey): string {
  return typeof key === 'number' ? '[]' : String(key);
}

function unreadOf(body: unknown, read: unknown, path: string): string[] {
  if (Array.isArray(body))
    return Array.isArray(read)
      ? body.flatMap((item, index) => unreadOf(item, read[index] as unknown, `${path}[]`))
      : [];
  if (!isRecord(body)) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (!isRecord(read) || !Object.hasOwn(read, key)) return [inner];
    return unreadOf(value, read[key], inner);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
