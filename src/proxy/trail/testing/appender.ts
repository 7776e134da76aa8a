import { readFileSync } from 'node:fs';

import { Seal } from '../chain/seal.ts';
import { Trail } from '../trail.ts';
import { access } from './sample-trail.ts';

/** A process that fills a trail until it is killed, and says which places have been confirmed. */
const [folder = '', keyFile = '', start = ''] = process.argv.slice(2);
let instant = Number(start);
const now = () => {
  instant += 600_000;
  return instant;
};
const trail = new Trail({ folder, seal: new Seal(readFileSync(keyFile)) }, now);

process.stdout.write('0\n');
for (let round = 1; ; round += 1) {
  const together = Array.from({ length: 1 + (round % 4) }, (_, index) =>
    trail.append(access({ objet: `ronde ${round}, ${index}` })),
  );
  for (const { seq } of await Promise.all(together)) process.stdout.write(`${seq}\n`);
}
