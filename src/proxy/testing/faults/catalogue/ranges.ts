import type { Fault, Outcomes, Reply, Strike } from '../fault.ts';
import { usual } from '../healthy.ts';
import { answering } from '../strikes.ts';

const stored = (archive: string, document: string): Outcomes => ({ archive, document });

const saying = (change: (found: { first: number; last: number; total: number }) => string): Strike =>
  answering((healthy) => ({ headers: { ...healthy.headers, 'content-range': change(rangeOf(healthy)) } }));

function rangeOf({ headers }: Reply) {
  const [first = 0, last = 0, total = 0] = (headers['content-range'] ?? '').match(/\d+/g)?.map(Number) ?? [];
  return { first, last, total };
}

let tags = 0;

/** How a storage may lie about the ranges that it is asked for. */
export const rangeFaults: readonly Fault[] = [
  {
    name: 'a range that begins elsewhere',
    answer: saying(({ first, last, total }) => `bytes ${first + 1}-${last + 1}/${total}`),
    gives: stored('archive_rejected', 'archive_rejected'),
  },
  {
    name: 'a range longer than its object',
    answer: saying(({ first, total }) => `bytes ${first}-${total}/${total}`),
    gives: stored('archive_rejected', 'archive_rejected'),
  },
  {
    name: 'a range shorter than said',
    answer: answering(({ body }) => ({ body: body.subarray(0, 2000) })),
    gives: stored('upstream_unavailable', 'upstream_unavailable'),
  },
  {
    name: 'a range longer than said',
    answer: answering(({ body }) => ({ body: Buffer.concat([body, Buffer.from('canary')]) })),
    gives: stored('archive_rejected', 'cut archive_rejected'),
  },
  {
    name: 'a range of no known form',
    answer: saying(() => 'bytes canary'),
    gives: stored('served unread', 'served'),
  },
  {
    name: 'the bytes of another range',
    answer: answering(({ body }) => ({ body: Buffer.from(body.toReversed()) })),
    gives: stored('archive_rejected', 'archive_rejected'),
  },
  {
    name: 'the whole object in place of a range',
    answer: answering(() => ({ status: 200, headers: {}, body: usual.archive })),
    gives: stored('served unread', 'served'),
  },
  {
    name: 'a 416',
    answer: answering(() => ({ status: 416, headers: {}, body: Buffer.of() })),
    gives: stored('served unread', 'upstream_unavailable'),
  },
  {
    name: 'another object each time',
    answer: answering(({ headers }) => {
      tags += 1;
      return { headers: { ...headers, etag: `"canary-${tags}x"` } };
    }),
    gives: stored('served', 'upstream_unavailable'),
  },
];
