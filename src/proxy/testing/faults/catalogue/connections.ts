import type { SecureContext } from 'node:tls';

import type { Lookup } from '../../../upstream/http-get.ts';
import { authority, contextOf } from '../certificates.ts';
import type { Fault } from '../fault.ts';
import { everywhere, saying } from '../strikes.ts';

/** Trusted by those who run the catalogue. */
export const trusted = authority('Bilanscope, essais');
const unknown = authority('Inconnue');

/** What a sound upstream shows. */
export const sound = contextOf(trusted);

const failing =
  (code: string): Lookup =>
  (_name, _options, callback) =>
    process.nextTick(callback, Object.assign(new Error('canary'), { code }), []);

const shown = (name: string, secure: () => SecureContext): Fault => ({
  name,
  scheme: 'https',
  secure,
  gives: everywhere('upstream_unavailable'),
});

/** What goes wrong before a question can be asked. */
export const connectionFaults: readonly Fault[] = [
  {
    name: 'a port where nobody listens',
    // All of 127.0.0.0/8 is loopback: the server listens at its first address alone.
    lookup: (_name, _options, callback) =>
      process.nextTick(callback, null, [{ address: '127.0.0.2', family: 4 }]),
    gives: everywhere('upstream_unavailable'),
  },
  {
    name: 'a name that does not exist',
    lookup: failing('ENOTFOUND'),
    gives: everywhere('upstream_unavailable'),
  },
  { name: 'a resolver that fails', lookup: failing('EAI_AGAIN'), gives: everywhere('upstream_unavailable') },
  { name: 'a resolver that is silent', lookup: () => {}, gives: everywhere('upstream_timeout') },
  {
    name: 'a name without address',
    lookup: (_name, _options, callback) => process.nextTick(callback, null, []),
    // Of the addresses that a storage gives; the system's resolver never says so of the others.
    gives: {
      archive: 'archive_rejected',
      document: 'archive_rejected',
      linkedDocument: 'archive_rejected',
    },
  },
  {
    name: 'a reset on arrival',
    connection: (socket) => void socket.resetAndDestroy(),
    gives: everywhere('upstream_unavailable'),
  },
  {
    name: 'a TLS handshake that never ends',
    scheme: 'https',
    connection: () => {},
    gives: everywhere('upstream_timeout'),
  },
  shown('a certificate that has expired', () =>
    contextOf(trusted, { until: new Date('2024-01-01T00:00:00Z') }),
  ),
  shown('a certificate of tomorrow', () => contextOf(trusted, { from: new Date('2048-01-01T00:00:00Z') })),
  shown('a certificate of another host', () => contextOf(trusted, { host: 'canary.example' })),
  shown('a certificate of an unknown authority', () => contextOf(unknown)),
  {
    name: 'plain HTTP where TLS is spoken',
    scheme: 'https',
    connection: (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    gives: everywhere('upstream_unavailable'),
  },
  {
    name: 'TLS where plain HTTP is spoken',
    // An alert, fatal: « unexpected message ».
    answer: saying(() => Buffer.from([0x15, 3, 1, 0, 2, 2, 10])),
    gives: everywhere('upstream_invalid'),
  },
];
