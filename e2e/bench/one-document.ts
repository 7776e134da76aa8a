import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { headers, startProduct } from './product.ts';
import { median, megabytes, type Row } from './report.ts';
import { documentBytes, documents, siren, startUpstream, type Upstream } from './upstream.ts';

const runs = 3;
const near = { roundTripMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY };
const far = { roundTripMs: 60, bytesPerSecond: 20_000_000 };

type Measure = { ms: number; moved: number; peak: number };

/** One document of a 200 MB archive: through the proxy, against fetching it whole and opening it with jszip. */
export async function oneDocument(): Promise<Row[]> {
  const upstream = await startUpstream();
  const rows: Row[] = [];
  for (const [title, distance] of [
    ['loopback', near],
    ['60 ms and 20 MB/s', far],
  ] as const) {
    Object.assign(upstream.distance, distance);
    const whole = medians(await repeat(() => fetchWhole(upstream)));
    const ours = medians(await repeat(() => throughProxy(upstream)));
    const allowed = documentBytes * 1.02 + 256 * 1024;
    rows.push(
      {
        what: `one of ${documents} documents, ${title}: time`,
        unit: 'ms',
        reference: whole.ms,
        ours: ours.ms,
        bar: distance === far ? { text: 'at least 10 × faster', held: whole.ms >= 10 * ours.ms } : null,
      },
      {
        what: `one of ${documents} documents, ${title}: bytes moved`,
        unit: 'MB',
        reference: megabytes(whole.moved),
        ours: megabytes(ours.moved),
        bar: { text: `at most ${megabytes(allowed).toFixed(2)} MB`, held: ours.moved <= allowed },
      },
      {
        what: `one of ${documents} documents, ${title}: peak memory`,
        unit: 'MB',
        reference: megabytes(whole.peak),
        ours: megabytes(ours.peak),
        bar: null,
      },
    );
  }
  upstream.stop();
  return rows;
}

async function fetchWhole(upstream: Upstream): Promise<Measure> {
  upstream.reset();
  const name = `CA_${siren}_7501_2010B01012_2017_1012.pdf`;
  const script = join(import.meta.dirname, 'fetch-whole.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, upstream.archiveUrl, name]);
  const { ms, peak, bytes } = JSON.parse(stdout) as { ms: number; peak: number; bytes: number };
  if (bytes !== documentBytes) throw new Error(`jszip read ${bytes} bytes`);
  return { ms, peak, moved: upstream.moved() };
}

/** The product is started anew for each run: its directory is not in memory yet. */
async function throughProxy(upstream: Upstream): Promise<Measure> {
  upstream.reset();
  const product = await startProduct(upstream);
  const companies = await product.openCase();
  const address = `${companies}/${siren}/filings/1012/document`;
  await (await fetch(`${companies}/${siren}/filings`, { headers })).arrayBuffer();
  const began = performance.now();
  const bytes = (await (await fetch(address, { headers })).arrayBuffer()).byteLength;
  const measure = { ms: performance.now() - began, moved: upstream.moved(), peak: product.peakMemory() };
  await product.stop();
  if (bytes !== documentBytes) throw new Error(`the proxy served ${bytes} bytes`);
  return measure;
}

async function repeat(measure: () => Promise<Measure>): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (let run = 0; run < runs; run += 1) measures.push(await measure());
  return measures;
}

function medians(measures: readonly Measure[]): Measure {
  const of = (key: keyof Measure) => median(measures.map((measure) => measure[key]));
  return { ms: of('ms'), moved: of('moved'), peak: of('peak') };
}
