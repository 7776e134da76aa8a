import { ProblemError } from '../../problem-error.ts';
import { archivesOf, companyArchive, filing } from './company.ts';

// Run by memory.test.ts in a process of its own: reads an ordinary archive until memory has its usual size, then each
// hostile one by sixteen readers at once, and prints by how many bytes the process has grown at most with each.
const [host = '', ordinary = '', ...hostile] = process.argv.slice(2);
const archives = archivesOf(host);
const never = new AbortController().signal;
const listed = filing('12', 2023);

for (let round = 0; round < 3; round += 1) await readAllAtOnce(ordinary, 16);
globalThis.gc?.();
const before = process.memoryUsage.rss();
let most = before;
const measure = () => {
  most = Math.max(most, process.memoryUsage.rss());
};
const watch = setInterval(measure, 1);
const growths: number[] = [];
for (const address of hostile) {
  most = before;
  await readAllAtOnce(address, 16);
  measure();
  growths.push(most - before);
}
clearInterval(watch);
process.stdout.write(JSON.stringify(growths));

/** Each reader has an archive of its own: nothing of what they read is shared. */
async function readAllAtOnce(address: string, readers: number): Promise<void> {
  const keys = Array.from({ length: readers }, () => crypto.randomUUID());
  await Promise.all(keys.map((key) => readAllOf(`${address}?${key}`, key)));
}

async function readAllOf(address: string, key: string): Promise<void> {
  const archive = { ...companyArchive(address, [listed]), key };
  await archives.summary(archive, never).catch(expected);
  await archives.metadata(archive, listed, never).catch(expected);
  await archives
    .document(archive, listed, never)
    .then(({ stream }) => drain(stream))
    .catch(expected);
}

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}

function expected(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error;
}
