import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startProduct } from '../bench/product.ts';
import { bombs } from './bombs.ts';
import { damage } from './damage.ts';
import type { HostilePdf } from './hostile-pdf.ts';
import { images } from './images.ts';
import { loops } from './loops.ts';
import { requests } from './requests.ts';
import { scripts } from './scripts.ts';
import { sizes } from './sizes.ts';

export const hostilePdfs: readonly HostilePdf[] = [
  ...scripts,
  ...requests,
  ...sizes,
  ...bombs,
  ...images,
  ...loops,
  ...damage,
];

/** The company under which the simulator serves a folder whose files tell of no other. */
export const hostileSiren = '788242667';

/** The product, serving every hostile document, and the server that they call for. */
export type Stage = {
  url: string;
  /** Where the viewer opens a document. */
  addressOf: (pdf: HostilePdf) => string;
  /** The origin that the documents call for. */
  trap: string;
  /** How many connections the trap has seen. */
  caught: () => number;
  close: () => Promise<void>;
};

/** Writes the documents, and starts the product on them and the trap beside it. */
export async function openStage(): Promise<Stage> {
  let connections = 0;
  const trap = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'bilanscope-hostile-'));
  for (const [rank, pdf] of hostilePdfs.entries())
    writeFileSync(join(folder, `${String(rank).padStart(3, '0')}.pdf`), pdf.make(origin));
  const product = await startProduct(null, { SIMULATOR_FOLDER: folder });
  return {
    url: product.url,
    // The simulator numbers the files of a folder by their names, from 20 000 000 on.
    addressOf: (pdf) => `/entreprises/${hostileSiren}/comptes/${20_000_000 + hostilePdfs.indexOf(pdf)}`,
    trap: origin,
    caught: () => connections,
    close: async () => {
      await product.stop();
      trap.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
