import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What the address of a document carries, sealed: nobody but the service can make one or read it. */
export type Target = {
  target: 'actes' | 'bilans';
  document_id: string;
  /** Of whom the list was given to: its downloads count for that token. */
  token_id: string;
  /** Seconds since 1970 at which the address was given. */
  timestamp: number;
};

const algorithm = 'aes-256-gcm';

/**
 * Seals targets into texts like those of the real service, `{bytes}--{vector}--{tag}` in base 64, slashes alone
 * written with a percent sign. Each holds `%2F`, `+` and `=`: it works as it was given, and in no other writing.
 */
export class Links {
  private readonly key = randomBytes(32);

  seal(target: Target): string {
    for (;;) {
      const vector = randomBytes(12);
      const cipher = createCipheriv(algorithm, this.key, vector);
      const bytes = Buffer.concat([cipher.update(JSON.stringify(target)), cipher.final()]);
      const text = [bytes, vector, cipher.getAuthTag()].map((part) => part.toString('base64')).join('--');
      if (text.includes('/') && text.includes('+')) return text.replaceAll('/', '%2F');
    }
  }

  /** null for a text that was not sealed here, or was changed since. */
  open(sealed: string): Target | null {
    try {
      const parts = decodeURIComponent(sealed)
        .split('--')
        .map((part) => Buffer.from(part, 'base64'));
      const [bytes = Buffer.of(), vector = Buffer.of(), tag = Buffer.of()] = parts;
      const decipher = createDecipheriv(algorithm, this.key, vector, { authTagLength: 16 }).setAuthTag(tag);
      return JSON.parse(Buffer.concat([decipher.update(bytes), decipher.final()]).toString()) as Target;
    } catch {
      return null;
    }
  }
}
