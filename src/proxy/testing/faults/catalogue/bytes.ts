import type { Fault } from '../fault.ts';
import { begun, everywhere, flood, forever, halfOf, midway, saying } from '../strikes.ts';

const chunked = { 'transfer-encoding': 'chunked' };
const untilClosed = { connection: 'close' };
const dripMs = 60;

/** Answers that stop, drag on, or are no HTTP. */
export const byteFaults: readonly Fault[] = [
  { name: 'silence', answer: () => {}, gives: everywhere('upstream_timeout') },
  {
    name: 'headers that drip',
    answer: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Canary: ');
      forever(socket, dripMs, () => 'x');
    },
    gives: everywhere('upstream_timeout'),
  },
  {
    name: 'a body that never begins',
    answer: (socket, healthy) => void socket.write(begun(healthy)),
    gives: everywhere('upstream_timeout'),
  },
  {
    name: 'a body that stalls',
    answer: (socket, healthy) => void socket.write(Buffer.concat([begun(healthy), halfOf(healthy)])),
    gives: midway('upstream_timeout'),
  },
  {
    name: 'a body that drips',
    answer: (socket, healthy) => {
      socket.write(Buffer.concat([begun(healthy), halfOf(healthy)]));
      forever(socket, dripMs, () => ' ');
    },
    gives: midway('upstream_timeout'),
  },
  {
    name: 'a close before the answer',
    answer: (socket) => void socket.destroy(),
    gives: everywhere('upstream_unavailable'),
  },
  {
    name: 'an end before the answer, the connection left half open',
    answer: (socket) => void socket.end(),
    gives: everywhere('upstream_unavailable'),
  },
  {
    name: 'a reset before the answer',
    answer: (socket) => void socket.resetAndDestroy(),
    gives: everywhere('upstream_unavailable'),
  },
  {
    name: 'a reset amid the body',
    answer: (socket, healthy) =>
      void socket.write(Buffer.concat([begun(healthy), halfOf(healthy)]), () => socket.resetAndDestroy()),
    gives: midway('upstream_unavailable'),
  },
  {
    name: 'a body cut short of its length',
    answer: (socket, healthy) =>
      void socket.write(Buffer.concat([begun(healthy), halfOf(healthy)]), () => socket.destroy()),
    gives: midway('upstream_unavailable'),
  },
  {
    name: 'a body cut short of its length, the connection left half open',
    answer: saying((healthy) => Buffer.concat([begun(healthy), halfOf(healthy)])),
    gives: midway('upstream_unavailable'),
  },
  {
    name: 'a chunk cut short',
    answer: saying((healthy) =>
      Buffer.concat([
        begun(healthy, chunked),
        Buffer.from(`${healthy.body.length.toString(16)}\r\n`),
        halfOf(healthy),
      ]),
    ),
    gives: midway('upstream_unavailable'),
  },
  {
    name: 'chunks without their end',
    answer: saying((healthy) =>
      Buffer.concat([
        begun(healthy, chunked),
        Buffer.from(`${(healthy.body.length >> 1).toString(16)}\r\n`),
        halfOf(healthy),
        Buffer.from('\r\n'),
      ]),
    ),
    gives: midway('upstream_unavailable'),
  },
  {
    name: 'a chunk whose size is no number',
    answer: saying((healthy) => Buffer.concat([begun(healthy, chunked), Buffer.from('canary\r\n{}')])),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'a body that ends with its connection, cut short',
    answer: saying((healthy) => Buffer.concat([begun(healthy, untilClosed), halfOf(healthy)])),
    gives: midway('upstream_unavailable', {
      list: 'upstream_invalid',
      figures: 'upstream_invalid',
      registerList: 'upstream_invalid',
    }),
  },
  {
    name: 'a body that ends with its connection, whole',
    answer: saying((healthy) => Buffer.concat([begun(healthy, untilClosed), healthy.body])),
    gives: everywhere('served'),
  },
  {
    name: 'headers beyond any measure',
    answer: saying(`HTTP/1.1 200 OK\r\nX-Canary: ${'y'.repeat(20_000)}\r\n\r\n{}`),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'a status that is no number',
    answer: saying('HTTP/1.1 canary OK\r\nContent-Length: 2\r\n\r\n{}'),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'another protocol',
    answer: saying('SSH-2.0-OpenSSH_9.2 canary\r\n'),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'a switch to another protocol',
    answer: saying('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: canary\r\n\r\nxyz'),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'two lengths',
    answer: saying((healthy) =>
      Buffer.concat([
        begun(healthy, { 'content-length': String(healthy.body.length), 'Content-Length': '2' }),
        healthy.body,
      ]),
    ),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'a length and chunks',
    answer: saying((healthy) =>
      Buffer.concat([begun(healthy, { 'content-length': '5', ...chunked }), Buffer.from('0\r\n\r\n')]),
    ),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'a header with a line of its own inside',
    answer: saying((healthy) => Buffer.concat([begun(healthy, { 'x-canary': 'a\rb' }), healthy.body])),
    gives: everywhere('upstream_invalid'),
  },
  {
    name: 'bytes after the end',
    answer: saying((healthy) => Buffer.concat([begun(healthy), healthy.body, Buffer.from('canary')])),
    gives: midway('upstream_invalid'),
  },
  {
    name: 'another answer after the end',
    answer: saying((healthy) => {
      const answer = Buffer.concat([begun(healthy), healthy.body]);
      return Buffer.concat([answer, answer]);
    }),
    // No connection serves twice: the second answer is nobody's.
    gives: everywhere('served'),
  },
  {
    name: 'a body without end',
    answer: (socket, healthy) => {
      const piece = Buffer.alloc(1 << 20, ' ');
      socket.write(
        Buffer.concat([begun(healthy, { 'content-length': String(10 ** 10) }), healthy.body, piece]),
      );
      flood(socket, piece);
    },
    gives: everywhere('upstream_invalid', {
      archive: 'archive_rejected',
      document: 'cut archive_rejected',
      linkedDocument: 'archive_rejected',
      registerDocument: 'archive_rejected',
    }),
  },
  {
    name: 'interim answers without end',
    answer: (socket) =>
      flood(socket, Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: </canary>\r\n\r\n'.repeat(100))),
    gives: everywhere('upstream_invalid'),
  },
];
