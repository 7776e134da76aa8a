import { openRules, realRules, type DoorRules } from '../http/door.ts';

/** `download` and `file` are the two steps of a document of v3. */
export type Bucket = 'inpi' | 'bank' | 'download' | 'file';

const wide = { inpi: 1000, bank: 1000, download: 1000, file: 1000 };

/** Documented limits, calls a minute and a token; `wide` lets a demonstration go on. */
const real = {
  v2: { inpi: 5, bank: 250, download: 50, file: 50 },
  v3: { inpi: 15, bank: 250, download: 50, file: 50 },
} as const;

export function limitsOf(kind: 'wide' | 'real', contract: 'v2' | 'v3'): Readonly<Record<Bucket, number>> {
  return kind === 'wide' ? wide : real[contract];
}

/** When an address is banned. */
export function doorRulesOf(kind: 'wide' | 'real'): DoorRules {
  return kind === 'wide' ? openRules : realRules;
}
