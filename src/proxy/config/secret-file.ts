import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/**
 * Nobody but the owner may read a secret, save a group, read only: containers mount secrets 0440 for the group of the
 * process. Anything for others, or a group that may write, is refused.
 */
const tooOpen = 0o037;

/** Bytes: no token, password or key comes near, and a device that never ends is not read. */
const mostBytes = 64 * 1024;

/**
 * Reads a file that holds a secret; a link stands for the file it leads to.
 *
 * @returns its bytes, or what is wrong with it: a French sentence, to be put after the name of the variable.
 */
export function readSecretFile(path: string): { bytes: Buffer } | { problem: string } {
  let file: number;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody fills would wait for ever.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return { problem: `le fichier ${path} ne peut pas être lu.` };
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > mostBytes)
      return { problem: `${path} n’est pas le fichier d’un secret.` };
    if ((stats.mode & tooOpen) !== 0)
      return {
        problem: `d’autres que vous peuvent ouvrir le fichier ${path} ; restreignez-le (chmod 600).`,
      };
    return { bytes: readFileSync(file) };
  } catch {
    return { problem: `le fichier ${path} ne peut pas être lu.` };
  } finally {
    closeSync(file);
  }
}

/** The text of a secret file, without the newline that ends it; an empty one is wrong too. */
export function readSecretText(path: string): { text: string } | { problem: string } {
  const read = readSecretFile(path);
  if ('problem' in read) return read;
  const text = read.bytes.toString().replace(/\r?\n$/, '');
  return text === '' ? { problem: `le fichier ${path} est vide.` } : { text };
}
