import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { TrailError } from './trail-error.ts';

/**
 * Keeps a folder to this process. Linux's abstract sockets make the lock: the kernel gives a name to one process
 * of the machine, and takes it back however that process ends, so that no stop leaves a lock behind.
 *
 * @returns what gives the folder back. @throws TrailError busy when another process has it.
 */
export async function holdAlone(folder: string): Promise<() => Promise<void>> {
  const digest = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex');
  const name = `bilanscope-trail-${digest.slice(0, 32)}`;
  const server = createServer((socket) => socket.destroy());
  server.listen(process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name));
  try {
    await once(server, 'listening');
  } catch {
    throw new TrailError('busy');
  }
  server.unref();
  return () => new Promise((done) => void server.close(() => done()));
}
