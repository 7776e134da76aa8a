import { isUtf8 } from 'node:buffer';

import { ProblemError } from '../../problem-error.ts';

/** General purpose bit 11: the name is in UTF-8. */
const utf8Flag = 0x800;

/** Code page 437 from 0x80 on: what the names of a ZIP are in when nothing else is said (APPNOTE.TXT, appendix D). */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

/**
 * Decodes the name of an entry. Bytes that make UTF-8 are read as such, said or not. Two names of the same length in
 * bytes and under the same flags never decode to the same text.
 *
 * @throws ProblemError archive_rejected when it is said to be in UTF-8 and is not.
 */
export function decodedName(raw: Buffer, flags: number): string {
  if (isUtf8(raw)) return raw.toString('utf8');
  if ((flags & utf8Flag) !== 0) throw new ProblemError('archive_rejected');
  return raw
    .toString('latin1')
    .replaceAll(/[\u0080-\u00FF]/g, (char) => upperHalf.charAt(char.charCodeAt(0) - 0x80));
}

/**
 * Whether a name is unsafe or misleading: absolute, upward, empty or « . » segments, drive letters, backslashes,
 * NUL, control, line-separating and invisible characters (those that turn the direction of a text among them).
 */
export function isUnsafeName(name: string): boolean {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]|^[a-z]:|(?:^|\/)\.{0,2}(?:\/|$)/iu.test(path);
}

/** What two names share when some system would take them for one: case, normal form and final slash apart. */
export function nameKey(name: string): string {
  return name.replace(/\/$/, '').normalize('NFC').toLowerCase();
}
