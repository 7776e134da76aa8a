import { readSecretFile } from '../config/secret-file.ts';
import { Seal } from './chain/seal.ts';

/** Where the trail is kept, and what seals it. */
export type TrailSettings = { folder: string; seal: Seal };

/** Bytes, as long as what HMAC-SHA256 gives. */
const shortestKey = 32;

/**
 * Reads `AUDIT_DIR` and `AUDIT_KEY_FILE`.
 *
 * @param mandatory with a real upstream; otherwise, both absent give a trail that lives as long as the process.
 * @param problems receives what is wrong, in French. @returns null when both are absent, or when one is wrong.
 */
export function readTrailSettings(
  { folder, keyFile }: { folder: string; keyFile: string },
  mandatory: boolean,
  problems: string[],
): TrailSettings | null {
  if (folder === '' && keyFile === '' && !mandatory) return null;
  if (folder === '') problems.push('AUDIT_DIR : le dossier de la trace des accès est requis.');
  if (keyFile === '') problems.push('AUDIT_KEY_FILE : le fichier de la clé de la trace est requis.');
  const seal = keyFile === '' ? null : readSeal(keyFile, problems);
  return folder === '' || seal === null ? null : { folder, seal };
}

function readSeal(path: string, problems: string[]): Seal | null {
  const read = readSecretFile(path);
  if ('problem' in read) {
    problems.push(`AUDIT_KEY_FILE : ${read.problem}`);
    return null;
  }
  const { bytes } = read;
  const key = bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes;
  if (key.length >= shortestKey) return new Seal(key);
  problems.push(`AUDIT_KEY_FILE : la clé doit compter ${shortestKey} octets au moins.`);
  return null;
}
