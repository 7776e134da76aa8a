import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { headers, startProduct } from './product.ts';
import { percentile, type Row } from './report.ts';
import { siren, startUpstream } from './upstream.ts';

const slow = 500;
const calls = 500;
const rounds = 3;
/** What slow clients may cost the others, at the 99th percentile: so many times the wait, or so many milliseconds. */
const tolerance = { times: 2, ms: 20 };

/** What 500 slow and silent clients cost those who work meanwhile: rounds without and with them, one after another. */
export async function slowClients(): Promise<Row[]> {
  const upstream = await startUpstream();
  const product = await startProduct(upstream);
  const companies = await product.openCase();
  const list = `${companies}/${siren}/filings`;
  const document = new URL(`${list}/1012/document`);
  await timesOf(list);
  const alone: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(...(await timesOf(list)));
    const crowd = await startCrowd(document);
    beside.push(...(await timesOf(list)));
    await crowd.stop();
  }
  await product.stop();
  upstream.stop();
  const [reference, ours] = [percentile(alone, 99), percentile(beside, 99)];
  return [
    {
      what: `a list for one agent, alone and beside ${slow} slow clients: 99th percentile`,
      unit: 'ms',
      reference,
      ours,
      bar: {
        text: `at most ${tolerance.times} ×, or ${tolerance.ms} ms more`,
        held: ours <= Math.max(reference * tolerance.times, reference + tolerance.ms),
      },
    },
  ];
}

async function startCrowd(document: URL): Promise<{ stop: () => Promise<void> }> {
  const script = join(import.meta.dirname, 'slow-sockets.ts');
  const child = spawn(process.execPath, [script, document.origin, document.pathname, String(slow)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function timesOf(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.status} from ${url}`);
    times.push(performance.now() - began);
  }
  return times;
}
