import { createHash } from 'node:crypto';

/** The identifier of a document in the RNE, 24 hexadecimal digits: the same at every start and in every list. */
export function registerId(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 24);
}
