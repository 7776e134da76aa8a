import { headers, startProduct } from './product.ts';
import { median, type Row } from './report.ts';
import { siren, startUpstream } from './upstream.ts';

const calls = 200;

/** What the proxy adds to an upstream's answer: the list asked anew each time, direct and through the proxy. */
export async function proxyOverhead(): Promise<Row[]> {
  const upstream = await startUpstream();
  const product = await startProduct(upstream);
  const companies = await product.openCase();
  const direct = await timesOf(`${upstream.api}/v2/bilans_inpi/${siren}`);
  const proxied = await timesOf(`${companies}/${siren}/filings?refresh=1`);
  await product.stop();
  upstream.stop();
  return [
    {
      what: 'list of 20 filings, upstream alone and through the proxy',
      unit: 'ms',
      reference: direct,
      ours: proxied,
      bar: null,
    },
  ];
}

async function timesOf(url: string): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const began = performance.now();
    await (await fetch(url, { headers })).arrayBuffer();
    times.push(performance.now() - began);
  }
  return median(times.slice(calls / 4));
}
