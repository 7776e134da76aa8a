import { dateInParis, daysBetween, type IsoDate } from '#domain/calendar.ts';

/** Days before the end of a token from which its renewal is asked for: API Entreprise writes its first mail then. */
const announcedDays = 90;

export type TokenExpiry = { expiresOn: IsoDate | null; daysLeft: number | null; expiresSoon: boolean };

/**
 * When a token ends, as its own words say (JWT, claim `exp`): read without trust, for an announcement alone. A token
 * that is not a JWT, or does not tell, is used as it is.
 */
export function expiryOf(token: string, now: number): TokenExpiry {
  const end = endOf(token);
  if (end === null) return { expiresOn: null, daysLeft: null, expiresSoon: false };
  const expiresOn = dateInParis(end);
  const daysLeft = daysBetween(dateInParis(now), expiresOn);
  return { expiresOn, daysLeft, expiresSoon: daysLeft <= announcedDays };
}

/** Milliseconds since 1970. */
function endOf(token: string): number | null {
  const [, claims = '', signature] = token.split('.');
  if (signature === undefined) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    const end = typeof read === 'object' && read !== null && 'exp' in read ? read.exp : null;
    return typeof end === 'number' && end > 0 && end < 1e11 ? end * 1000 : null;
  } catch {
    return null;
  }
}
