import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** To be raised when the drawing or an encoder changes: what an older version kept is then forgotten. */
const version = 2;

/**
 * The bytes that `make` gives for `content`, kept in `folder` under the digest of that content: a page which
 * stands in many filings is drawn once. The folder only saves time: when it cannot be read or written, the page
 * is drawn again.
 */
export async function keptBytes(
  folder: string,
  content: unknown,
  make: () => Uint8Array,
): Promise<Uint8Array> {
  const digest = createHash('sha256')
    .update(JSON.stringify([version, content]))
    .digest('hex');
  const path = join(folder, `${digest}.page`);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null) return kept;
  const bytes = make();
  await keep(folder, path, bytes).catch(() => undefined);
  return bytes;
}

/** Written aside, then renamed: nobody reads half a page. */
async function keep(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, bytes);
  await rename(draft, path);
}
