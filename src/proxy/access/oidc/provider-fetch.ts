import type { CustomFetch } from 'openid-client';

import { ProblemError } from '../../problem-error.ts';
import { httpGet } from '../../upstream/http-get.ts';
import { readText } from '../../upstream/json.ts';

/** Metadata, keys, tokens and claims are a few kilobytes. */
const mostBytes = 256 * 1024;

/** Statuses whose answers have no body (Fetch standard, « null body status »). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * What openid-client calls the provider with, over our own client: a deadline for each whole exchange, a bounded
 * body, no redirect followed.
 *
 * @throws ProblemError upstream_unavailable (5xx too), upstream_timeout or upstream_invalid, from the fetch.
 */
export function providerFetch(deadlineMs: number): CustomFetch {
  return async (url, { headers, body }) => {
    const signal = AbortSignal.timeout(deadlineMs);
    const response = await httpGet({ url: new URL(url), headers, signal, post: body ?? undefined });
    const { statusCode: status = 0 } = response;
    const bytes = await readText(response, signal, mostBytes);
    if (status >= 500) throw new ProblemError('upstream_unavailable');
    const type = response.headers['content-type'];
    return new Response(bodiless.has(status) ? null : new Uint8Array(bytes), {
      status,
      headers: type === undefined ? {} : { 'content-type': type },
    });
  };
}
