import { createHmac, sign, type KeyObject } from 'node:crypto';

export type Signature = { alg: 'RS256' | 'RS512' | 'HS256' | 'none'; key?: KeyObject | string; kid?: string };

/** A JSON Web Token, signed in whichever way, right or wrong. */
export function jsonWebToken(claims: object, { alg, key, kid }: Signature): string {
  const input = [{ alg, kid, typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${input}.${signatureOf(input, alg, key).toString('base64url')}`;
}

function signatureOf(input: string, alg: Signature['alg'], key: KeyObject | string | undefined): Buffer {
  if (alg === 'none' || key === undefined) return Buffer.alloc(0);
  if (alg === 'HS256' || typeof key === 'string') return createHmac('sha256', key).update(input).digest();
  return sign(alg === 'RS512' ? 'sha512' : 'sha256', Buffer.from(input), key);
}
