import type { Socket } from 'node:net';

import { formsOf, mark } from './needles.ts';

/** Numbers of companies and establishments, and addresses of people, whosever they are. */
const personal: Readonly<Record<string, RegExp>> = {
  'a SIREN or a SIRET': /(?<![0-9a-f.])(\d{9}|\d{14})(?![0-9a-f.])/i,
  'an e-mail address': /[\w.+-]+(@|%40)[\w-]+\.[a-z]/i,
};

/** Shorter texts would show by chance. */
const shortestPrivate = 6;

export type CanaryReport = { answers: number; lines: number; found: string[] };

/** Looks for what must not leave a proxy: secrets in its answers and its log, and what is private in its log. */
export class CanaryWatch {
  readonly #secrets: readonly { name: string; forms: Buffer[] }[];
  readonly #longest: number;
  readonly #private = new Set<string>();
  readonly #lines: string[] = [];
  readonly #found = new Set<string>();

  /** @param secrets what nobody may see, beside the tokens that carry the mark. */
  constructor(secrets: readonly string[]) {
    const named = Object.entries({ 'a token': [mark], 'another secret': secrets });
    this.#secrets = named.map(([name, texts]) => ({ name, forms: texts.flatMap(formsOf) }));
    this.#longest = Math.max(...this.#secrets.flatMap(({ forms }) => forms.map(({ length }) => length)));
  }

  /** Keeps a text out of the log: the reason of a case, a name, what was searched. */
  keepPrivate(text: unknown): void {
    if (typeof text === 'string' && text.length >= shortestPrivate) this.#private.add(text);
  }

  /** Reads over every byte that a connection sends, headers and bodies. */
  over(socket: Socket): void {
    const write = socket.write.bind(socket) as (...parts: unknown[]) => boolean;
    let before: Buffer = Buffer.alloc(0);
    socket.write = (...parts: unknown[]) => {
      const [chunk, encoding] = parts;
      const bytes = Buffer.isBuffer(chunk)
        ? chunk
        : typeof chunk === 'string'
          ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
          : Buffer.from(chunk as Uint8Array);
      const seen = Buffer.concat([before, bytes]);
      this.#seekSecrets(seen, 'an answer');
      this.#keepSessionPrivate(bytes);
      before = Buffer.from(seen.subarray(Math.max(0, seen.length - this.#longest)));
      return write(...parts);
    };
  }

  logged(line: string): void {
    this.#lines.push(line);
  }

  /** Looks through something else that the proxy left: a file of the trail. */
  left(bytes: Buffer, where: string): void {
    this.#seekSecrets(bytes, where);
  }

  /** What has been found, in words without the secret itself. */
  report(): CanaryReport {
    for (const line of this.#lines) {
      this.#seekSecrets(Buffer.from(line), 'the log');
      for (const [what, form] of Object.entries(personal))
        if (form.test(line)) this.#found.add(`${what} in the log: ${line.trim()}`);
      for (const text of this.#private)
        if (line.includes(text) || line.includes(encodeURIComponent(text)))
          this.#found.add(`« ${text} » in the log`);
    }
    const answers = this.#lines.filter((line) => line.includes('"msg":"answered"')).length;
    return { answers, lines: this.#lines.length, found: [...this.#found] };
  }

  #seekSecrets(bytes: Buffer, where: string): void {
    for (const { name, forms } of this.#secrets)
      if (forms.some((form) => bytes.includes(form))) this.#found.add(`${name} in ${where}`);
  }

  #keepSessionPrivate(bytes: Buffer): void {
    const start = bytes.indexOf('__Host-');
    if (start < 0) return;
    this.keepPrivate(/=([\w-]{20,})/.exec(bytes.toString('latin1', start, start + 100))?.[1]);
  }
}
