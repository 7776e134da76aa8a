import { gzipSync } from 'node:zlib';

import type { Fault, Outcomes, Strike } from '../fault.ts';
import { answering, everywhere, forCalls } from '../strikes.ts';

const saying = (body: string | Buffer, headers: Record<string, string> = {}): Strike =>
  answering(() => ({ status: 200, headers, body: Buffer.from(body) }));

/** The agreed JSON, with something changed in its text. */
const rewritten = (change: (text: string) => string): Strike =>
  answering(({ body }) => ({ body: Buffer.from(change(body.toString())) }));

/** The agreed JSON, with more fields. */
const withFields = (fields: string): Strike => rewritten((text) => text.replace('{', `{${fields},`));

/** What is no archive and no PDF is rejected, wherever it comes from. */
const rejected: Outcomes = {
  document: 'archive_rejected',
  linkedDocument: 'archive_rejected',
  registerDocument: 'archive_rejected',
};

/** A storage that answers no part of an archive is taken for one that knows no ranges: nothing is said of what it holds. */
const invalid = everywhere('upstream_invalid', { ...rejected, archive: 'served unread' });

/** Answers in due form whose contents are not. */
export const contentFaults: readonly Fault[] = [
  {
    name: 'a page of HTML',
    answer: saying('<!doctype html><h1>canary</h1>', { 'content-type': 'text/html' }),
    gives: invalid,
  },
  { name: 'an error that says 200', answer: saying('{"errors":["canary"]}'), gives: invalid },
  { name: 'nothing', answer: saying(''), gives: invalid },
  {
    name: 'a 204',
    answer: answering(() => ({ status: 204, headers: { 'content-length': '0' }, body: Buffer.of() })),
    gives: everywhere('upstream_invalid', {
      archive: 'upstream_unavailable',
      document: 'upstream_unavailable',
      linkedDocument: 'upstream_invalid',
      registerDocument: 'archive_rejected',
    }),
  },
  {
    name: 'an encoding that nobody asked for',
    answer: answering(({ headers, body }) => ({
      headers: { ...headers, 'content-encoding': 'gzip' },
      body: gzipSync(body),
    })),
    gives: everywhere('upstream_invalid', { ...rejected, archive: 'archive_rejected' }),
  },
  {
    name: 'a byte order mark',
    answer: answering(({ body }) => ({ body: Buffer.concat([Buffer.from('\uFEFF'), body]) })),
    gives: forCalls('served', {
      archive: 'archive_rejected',
      document: 'archive_rejected',
      // A PDF may begin anywhere in its first 1 024 bytes: it is given as it came.
      linkedDocument: 'served otherwise',
      registerDocument: 'served otherwise',
    }),
  },
  {
    name: 'bytes that are no text',
    answer: answering(({ body }) => ({
      body: Buffer.concat([
        Buffer.from('{"canary":"'),
        Buffer.from([0xff]),
        Buffer.from('",'),
        body.subarray(1),
      ]),
    })),
    gives: forCalls('upstream_invalid'),
  },
  { name: 'a null', answer: saying('null'), gives: forCalls('upstream_invalid') },
  { name: 'a list', answer: saying('[[1]]'), gives: forCalls('upstream_invalid') },
  {
    name: 'a JSON with comments and a list within its items, as the documentation shows it',
    answer: rewritten((text) => text.replace(',', ', // Ce champ…\n')),
    gives: forCalls('upstream_invalid'),
  },
  {
    name: 'a list within its own items',
    answer: rewritten((text) => text.replace(/"bilans":\[/, `"bilans":[${text},`)),
    gives: forCalls('upstream_invalid'),
  },
  {
    name: 'a depth without bottom',
    answer: saying('['.repeat(400_000) + ']'.repeat(400_000)),
    gives: forCalls('upstream_invalid'),
  },
  {
    name: 'a depth without bottom, in a field that nobody reads',
    answer: withFields(`"canary":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    gives: forCalls('served'),
  },
  {
    name: 'numbers beyond any measure',
    answer: rewritten((text) =>
      text
        .replace(/"id_fichier":\d+/, '"id_fichier":1e400')
        .replace('"1234"', '"99999999999999999999"')
        .replace(/"id":"\w+"/, '"id":1e400'),
    ),
    gives: forCalls('upstream_invalid'),
  },
  {
    name: 'texts that say nothing',
    answer: rewritten((text) =>
      text
        .replace('"2023-12-31T00:00:00.000Z"', '""')
        .replace('"1234"', '"-"')
        .replace('"dateCloture":"2023-12-31"', '"dateCloture":"-"'),
    ),
    gives: forCalls('served without dates', { figures: 'served null' }),
  },
  {
    name: 'a unit written otherwise',
    answer: rewritten((text) => text.replace('kEuros', 'KEUROS')),
    gives: { figures: 'upstream_invalid' },
  },
  {
    name: 'another company',
    answer: rewritten((text) => text.replaceAll('"siren":"000314153"', '"siren":"000104018"')),
    gives: { list: 'upstream_invalid', registerList: 'upstream_invalid' },
  },
  {
    name: 'a field twice, of which JSON keeps the last',
    answer: withFields('"bilans":[],"monnaie":"canary"'),
    gives: forCalls('served'),
  },
  {
    name: 'fields for the prototype of objects',
    answer: withFields('"__proto__":{"canary":1},"constructor":{"prototype":{"canary":1}}'),
    gives: forCalls('served'),
  },
  {
    name: 'every field in a prototype',
    answer: rewritten((text) => `{"__proto__":${text}}`),
    gives: forCalls('upstream_invalid'),
  },
];
