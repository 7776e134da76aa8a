import { randomBytes } from 'node:crypto';

/** Both halves of every token of a proxy under test begin with it: wherever it shows, a secret has leaked. */
export const mark = ['CAN', 'ARY-'].join('');

/** A token that cannot go unseen, whole or in halves. */
export function canaryToken(): string {
  const half = () => `${mark}${randomBytes(12).toString('hex')}`;
  return `${half()}-${half()}`;
}

/** Fewer bytes could show by chance. */
const shortest = 7;

/**
 * The forms in which a text may leak: plain, URL-encoded, in hexadecimal, and in base64 wherever it stands in what
 * is encoded. Empty for a text too short to be told from chance.
 */
export function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  if (bytes.length < shortest) return [];
  const base64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // What shares its six bits with neighbours is left out.
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const inUrls = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  const forms = new Set([text, encodeURIComponent(text), bytes.toString('hex'), ...base64, ...inUrls]);
  return [...forms].map((form) => Buffer.from(form));
}
