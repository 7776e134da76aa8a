import JSZip from 'jszip';
import { afterEach } from 'vitest';

import { StorageServer } from './storage-server.ts';

const servers: StorageServer[] = [];

/** Serves an archive on loopback, until the test ends. */
export async function serve(archive: JSZip | Uint8Array): Promise<StorageServer> {
  const bytes =
    archive instanceof JSZip
      ? await archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
      : archive;
  const server = await new StorageServer(bytes).listen();
  servers.push(server);
  return server;
}

/** After each test, waits until no connection is left: none may outlive a reading. */
export function closeServersAfterEach(): void {
  afterEach(async () => {
    await Promise.all(
      servers.splice(0).map(async (server) => {
        await server.idle();
        await server.close();
      }),
    );
  });
}
