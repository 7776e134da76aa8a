import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startProxy, type RunningProxy } from '../../testing/running-proxy.ts';
import type { AccessLine } from '../access-line.ts';
import { temporaryFolder } from './sample-trail.ts';

/** A proxy whose trail can be read beside it. */
export type Recorded = RunningProxy & {
  folder: string;
  /** Every line written so far, oldest first. */
  lines(): Promise<(AccessLine & { mac: string })[]>;
  /** What has been written since this was last asked. */
  news(): Promise<(AccessLine & { mac: string })[]>;
  remove(): Promise<void>;
};

type Tail<T extends unknown[]> = T extends [unknown?, ...infer Rest] ? Rest : never;

/** @param others how `startProxy` is to be called beyond its environment. */
export async function startRecorded(
  environment: Record<string, string> = {},
  ...others: Tail<Parameters<typeof startProxy>>
): Promise<Recorded> {
  const { folder: parent, remove } = await temporaryFolder();
  const folder = join(parent, 'audit');
  const keyFile = join(parent, 'key');
  await writeFile(keyFile, Buffer.alloc(32, 7), { mode: 0o600 });
  const proxy = await startProxy({ AUDIT_DIR: folder, AUDIT_KEY_FILE: keyFile, ...environment }, ...others);
  const lines = async () => {
    const days = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted();
    const texts = await Promise.all(days.map((day) => readFile(join(folder, day), 'utf8')));
    return texts
      .flatMap((text) => text.split('\n').slice(0, -1))
      .map((line) => JSON.parse(line) as AccessLine & { mac: string });
  };
  let seen = 0;
  return {
    ...proxy,
    folder,
    lines,
    async news() {
      const fresh = (await lines()).slice(seen);
      seen += fresh.length;
      return fresh;
    },
    async remove() {
      await proxy.close();
      await remove();
    },
  };
}
