import { randomBytes, randomUUID } from 'node:crypto';

import type { Company, DocumentKind } from '../../cast/company.ts';
import { fileNameOf, type DocumentRegister, type Found } from '../../documents/register.ts';
import { answer, silence, truncated, withHeaders, type Answer } from '../../http/answer.ts';
import type { Door } from '../../http/door.ts';
import type { RateLimiter } from '../../http/rate-limit.ts';
import type { Desk } from '../../http/serve.ts';
import type { Addresses } from '../../storage/addresses.ts';
import type { Bucket } from '../limits.ts';
import { errors } from './errors.ts';
import type { Failures } from './failures.ts';
import type { Links, Target } from './links.ts';
import { jsonApi } from './provider.ts';

type DownloadsWorld = {
  links: Links;
  linkLifetimeMs: number;
  files: Addresses<Found>;
  fileLifetimeMs: number;
  register: DocumentRegister;
  failures: Failures;
  limiter: RateLimiter<Bucket>;
  door: Door;
  now: () => number;
  /** `http://host:port` of this API. */
  origin: () => string;
  /** Puts a document on the storage, and gives its whole address. */
  store: (path: string, found: Found) => string;
};

/** Seconds since 1970. */
function stamp(nowMs: number): number {
  return Math.floor(nowMs / 1000);
}

/**
 * Gives the addresses of one list of documents. For a company whose addresses die, those of every other list are
 * dead already.
 */
export function addressBook({
  links,
  linkLifetimeMs,
  now,
  origin,
}: Pick<DownloadsWorld, 'links' | 'linkLifetimeMs' | 'now' | 'origin'>) {
  const given = new Map<string, number>();
  return ({ siren, archive }: Company, token: string) => {
    const rank = given.get(siren) ?? 0;
    given.set(siren, rank + 1);
    const dead = archive.deadAddresses && rank % 2 === 0;
    const timestamp = stamp(now() - (dead ? linkLifetimeMs + 1_000 : 0));
    return (target: Target['target'], id: string) =>
      `${origin()}/proxy/inpi/download/${links.seal({ target, document_id: id, token_id: token, timestamp })}`;
  };
}

function kindOf(found: Found): DocumentKind {
  return found.kind === 'bilans' ? found.filing.document : 'filing';
}

/** A document with its name, as the storage and API Entreprise give it. */
export function documentAnswer(found: Found, bytes: Uint8Array): Answer {
  const kind = kindOf(found);
  const whole = answer(200, kind === 'html' ? 'text/html' : 'application/pdf', bytes, {
    'content-disposition': `attachment; filename="${fileNameOf(found)}.pdf"`,
  });
  return kind === 'cut' ? truncated(whole) : whole;
}

/** The two steps of a document: the sealed address of the list, then that of the file. Neither asks for a token. */
export function downloadsDesk(world: DownloadsWorld): Desk {
  const { links, files, register, failures, limiter, door, now, origin } = world;
  const missing = errors([{ code: '34003' }]);

  async function firstStep(sealed: string): Promise<Answer> {
    const target = links.open(sealed);
    if (target === null) return errors([{ code: '00314' }]);
    if (stamp(now()) - target.timestamp > world.linkLifetimeMs / 1000) return errors([{ code: '00403' }]);
    const found = register.find(target.target, target.document_id);
    const bytes = found === null ? null : await register.bytes(found);
    if (found === null || bytes === null) return missing;
    const { links: leadsTo } = found.company.service;
    if (leadsTo === 'direct') return documentAnswer(found, bytes);
    const expires = Math.floor(world.fileLifetimeMs / 1000);
    const url = leadsTo === 'storage' ? onStorage(found) : onProxy(found);
    const body = { data: { document_url: url, expires_in: expires }, links: {}, meta: {} };
    return answer(200, jsonApi, JSON.stringify(body));
  }

  function onProxy(found: Found): string {
    const uuid = randomUUID();
    files.put(uuid, found);
    return `${origin()}/proxy/files/${uuid}`;
  }

  function onStorage(found: Found): string {
    const name = `${stamp(now())}-${randomBytes(20).toString('hex')}-${fileNameOf(found)}.pdf`;
    return world.store(`/siade/${name}`, found);
  }

  async function secondStep(uuid: string): Promise<Answer> {
    const found = files.find(uuid);
    const bytes = found === null ? null : await register.bytes(found);
    if (found === null || bytes === null) return answer(404, 'text/plain', '');
    if (found.company.service.links === 'refused') return failures.ofFile(found.company);
    return documentAnswer(found, bytes);
  }

  const steps = [
    { prefix: '/proxy/inpi/download/', bucket: 'download', step: firstStep },
    { prefix: '/proxy/files/', bucket: 'file', step: secondStep },
  ] as const;

  return ({ method, path, address }) => {
    const asked = method === 'GET' ? steps.find(({ prefix }) => path.startsWith(prefix)) : undefined;
    if (asked === undefined) return null;
    const caller = asked.bucket === 'download' ? links.open(path.slice(asked.prefix.length))?.token_id : null;
    const { headers, retryAfter, refusals } = limiter.count(asked.bucket, caller ?? 'anonymous');
    if (!door.refuses(address, refusals)) return silence;
    if (retryAfter !== null)
      return errors([{ code: '00429' }], { ...headers, 'Retry-After': String(retryAfter) });
    return asked.step(path.slice(asked.prefix.length)).then((sent) => withHeaders(sent, headers));
  };
}
