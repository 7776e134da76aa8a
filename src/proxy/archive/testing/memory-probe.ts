import { ProblemError } from '../../problem-error.ts';
import { archivesOf, companyArchive, filing } from './company.ts';

// Run by memory.test.ts in a process of its own: reads an ordinary archive until memory has its usual size, then the
// hostile ones, and prints by how many bytes it has grown at most.
const [host = '', ordinary = '', ...hostile] = process.argv.slice(2);
const archives = archivesOf(host);
const never = new AbortController().signal;
const listed = filing('12', 2023);

for (let round = 0; round < 5; round += 1) await readAllOf(ordinary, `ordinary ${round}`);
const before = process.memoryUsage.rss();
let most = before;
const measure = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 2);
for (const address of hostile) await readAllOf(address, address);
clearInterval(measure);
process.stdout.write(String(most - before));

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
