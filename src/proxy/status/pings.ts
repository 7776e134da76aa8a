import * as z from 'zod/mini';

import type { ServiceStatus } from '#contract/status.ts';

import { addressOf } from '../upstream/api-entreprise.ts';
import { httpGet } from '../upstream/http-get.ts';
import { readJson } from '../upstream/json.ts';

/** What `/ping/…` says of a source, without token or quota. */
export type Ping = Pick<ServiceStatus, 'state' | 'lastUpAt' | 'until'>;

/** Addresses of today's service; v2 had none for these sources. */
const paths = { inpi: '/ping/inpi/rne/actes_bilans', bdf: '/ping/banque_de_france/bilans' } as const;

const states: ReadonlyMap<string, Ping['state']> = new Map([
  ['ok', 'up'],
  ['bad_gateway', 'down'],
  ['maintenance', 'maintenance'],
]);

const bodySchema = z.object({
  status: z.string(),
  last_ok_status: z.nullish(z.string()),
  until: z.nullish(z.string()),
});

const unknown: Ping = { state: 'unknown', lastUpAt: null, until: null };

/** Asks how a source is. A ping that fails tells nothing, and blocks nothing. */
export async function ping(base: URL, source: keyof typeof paths, deadlineMs: number): Promise<Ping> {
  try {
    const signal = AbortSignal.timeout(deadlineMs);
    const headers = { accept: 'application/json' };
    const response = await httpGet({ url: addressOf(base, paths[source]), headers, signal });
    const { body } = await readJson(response, signal, 64 * 1024);
    const read = bodySchema.safeParse(body);
    if (!read.success) return unknown;
    const { status, last_ok_status: lastOk, until } = read.data;
    return { state: states.get(status) ?? 'unknown', lastUpAt: instantOf(lastOk), until: instantOf(until) };
  } catch {
    return unknown;
  }
}

function instantOf(text: string | null | undefined): string | null {
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
