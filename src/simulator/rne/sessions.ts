import { randomBytes } from 'node:crypto';

export type Credentials = { username: string; password: string };

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The tokens of the register: JWTs which say when they end, as the real ones. */
export class Sessions {
  private readonly credentials: Credentials;
  private readonly lifetimeMs: number;
  private readonly now: () => number;
  private readonly ends = new Map<string, number>();

  constructor(credentials: Credentials, lifetimeMs: number, now: () => number) {
    this.credentials = credentials;
    this.lifetimeMs = lifetimeMs;
    this.now = now;
  }

  /** A new token; null when the account or its password is wrong. */
  open(given: Partial<Credentials>): string | null {
    const { username, password } = this.credentials;
    if (given.username !== username || given.password !== password) return null;
    const now = this.now();
    const end = now + this.lifetimeMs;
    const seconds = (ms: number) => Math.floor(ms / 1000);
    const claims = encode({ iat: seconds(now), exp: seconds(end), username });
    const token = `${encode({ typ: 'JWT', alg: 'RS256' })}.${claims}.${randomBytes(64).toString('base64url')}`;
    this.ends.set(token, end);
    return token;
  }

  state(token: string): 'missing' | 'unknown' | 'expired' | 'open' {
    if (token === '') return 'missing';
    const end = this.ends.get(token);
    if (end === undefined) return 'unknown';
    return end > this.now() ? 'open' : 'expired';
  }

  /** Ends a token before its time. */
  end(token: string): void {
    this.ends.set(token, 0);
  }
}
