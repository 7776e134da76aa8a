import * as z from 'zod/mini';

import type { SourceName } from '#contract/session.ts';
import type { TokenStatus } from '#contract/status.ts';

import type { Secret } from '../access/secret.ts';
import type { Contract } from '../config/upstreams.ts';
import { addressOf } from '../upstream/api-entreprise.ts';
import { httpGet } from '../upstream/http-get.ts';
import { readJson } from '../upstream/json.ts';

/** The rights of a token set against what its procedure opens. */
export type Rights = Pick<TokenStatus, 'rights' | 'missing'>;

/** Rights that open each source, any of which is enough; INPI's register is not API Entreprise's to open. */
const scopes: Readonly<Record<Contract, Partial<Record<SourceName, RegExp>>>> = {
  v2: { inpi: /^(bilans_inpi|comptes_annuels_inpi)$/, bdf: /^bilans(_entreprise)?_bdf$/ },
  v3: { inpi: /^open_data/, bdf: /^bilans(_entreprise)?_bdf$/ },
};

/** The code of the service answers under `data`, its documentation says without. */
const bodySchema = z.union([
  z.object({ data: z.object({ privileges: z.array(z.string()) }) }),
  z.object({ privileges: z.array(z.string()) }),
]);

/** Asks what a token opens. A failure tells nothing, and blocks nothing; a 401 says that the token is refused. */
export async function rightsOf(
  base: URL,
  contract: Contract,
  { token, sources }: { token: Secret; sources: readonly SourceName[] },
  deadlineMs: number,
): Promise<Rights> {
  try {
    const signal = AbortSignal.timeout(deadlineMs);
    const headers = { accept: 'application/json', authorization: `Bearer ${token.reveal()}` };
    const response = await httpGet({ url: addressOf(base, '/privileges'), headers, signal });
    const { status, body } = await readJson(response, signal, 256 * 1024);
    if (status === 401) return { rights: 'refused', missing: [] };
    const read = bodySchema.safeParse(body);
    if (status !== 200 || !read.success) return { rights: 'unknown', missing: [] };
    const { privileges } = 'data' in read.data ? read.data.data : read.data;
    const missing = sources.filter((source) => {
      const scope = scopes[contract][source];
      return scope !== undefined && !privileges.some((right) => scope.test(right));
    });
    return { rights: missing.length === 0 ? 'as_expected' : 'missing', missing };
  } catch {
    return { rights: 'unknown', missing: [] };
  }
}
