import JSZip from 'jszip';

import { peakMemoryOf } from './product.ts';

/** The other way, in a process of its own: fetch the archive whole, open it with jszip, take one document. */
const [url = '', name = ''] = process.argv.slice(2);
const began = performance.now();
const archive = await (await fetch(url)).arrayBuffer();
const zip = await JSZip.loadAsync(archive);
const bytes = await zip.file(name)?.async('uint8array');
console.log(
  JSON.stringify({ ms: performance.now() - began, bytes: bytes?.length, peak: peakMemoryOf(process.pid) }),
);
