import { describe, expect, test } from 'vitest';

import type { Lookup } from '../../upstream/http-get.ts';
import { archiveUrl, guardedLookup, isPublicAddress } from './address-policy.ts';

const listed = [
  'storage.entreprise.api.gouv.fr',
  'archives.example.fr:8443',
  '127.0.0.1:4000',
  'localhost:4001',
  '[::1]:4002',
  '93.184.216.34',
];

describe('archiveUrl', () => {
  test.each([
    'https://storage.entreprise.api.gouv.fr/siade/1-a-all_documents.zip',
    'https://storage.entreprise.api.gouv.fr:443/a.zip',
    'https://STORAGE.entreprise.API.gouv.fr/a.zip?x=1@2#y',
    'https://archives.example.fr:8443/a.zip',
    'http://127.0.0.1:4000/a.zip',
    'https://127.0.0.1:4000/a.zip',
    'http://localhost:4001/a.zip',
    'http://[::1]:4002/a.zip',
  ])('obeys %s', (text) => {
    expect(archiveUrl(text, listed).href.toLowerCase()).toContain('://');
  });

  test.each([
    ['another host', 'https://evil.example/a.zip'],
    ['a host that ends like one of the list', 'https://evilstorage.entreprise.api.gouv.fr/a.zip'],
    ['a host under one of the list', 'https://x.storage.entreprise.api.gouv.fr/a.zip'],
    ['a host that begins like one of the list', 'https://storage.entreprise.api.gouv.fr.evil.example/a.zip'],
    ['a scheme before the scheme', 'view-source:https://storage.entreprise.api.gouv.fr/a.zip'],
    ['a trailing dot', 'https://storage.entreprise.api.gouv.fr./a.zip'],
    ['another port', 'https://storage.entreprise.api.gouv.fr:8443/a.zip'],
    ['the port of the other scheme', 'https://storage.entreprise.api.gouv.fr:80/a.zip'],
    ['the default port where another is listed', 'https://archives.example.fr/a.zip'],
    ['http', 'http://storage.entreprise.api.gouv.fr/a.zip'],
    ['http on the right port', 'http://archives.example.fr:8443/a.zip'],
    ['ftp', 'ftp://storage.entreprise.api.gouv.fr/a.zip'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:application/zip;base64,UEs='],
    ['javascript', 'javascript:alert(1)'],
    ['a user', 'https://user@storage.entreprise.api.gouv.fr/a.zip'],
    ['a user and a password', 'https://user:word@storage.entreprise.api.gouv.fr/a.zip'],
    ['an empty user', 'https://@storage.entreprise.api.gouv.fr/a.zip'],
    ['the list as user', 'https://storage.entreprise.api.gouv.fr@evil.example/a.zip'],
    ['the list as user and password', 'https://storage.entreprise.api.gouv.fr:443@evil.example/a.zip'],
    ['a backslash before the user', 'https://evil.example\\@storage.entreprise.api.gouv.fr/a.zip'],
    ['backslashes for slashes', 'https:\\\\storage.entreprise.api.gouv.fr/a.zip'],
    ['a backslash in the path', 'https://storage.entreprise.api.gouv.fr/\\a.zip'],
    ['one slash', 'https:/storage.entreprise.api.gouv.fr/a.zip'],
    ['three slashes', 'https:///storage.entreprise.api.gouv.fr/a.zip'],
    ['no scheme', '//storage.entreprise.api.gouv.fr/a.zip'],
    ['a relative path', '/a.zip'],
    ['nothing', ''],
    ['a space before', ' https://storage.entreprise.api.gouv.fr/a.zip'],
    ['a tab within', 'https://storage.entreprise\t.api.gouv.fr/a.zip'],
    ['a line feed within', 'https://storage.entreprise.api.gouv.fr/a.zip\r\nHost: evil.example'],
    ['full-width letters', 'https://ｓtorage.entreprise.api.gouv.fr/a.zip'],
    ['an ideographic full stop', 'https://storage。entreprise.api.gouv.fr/a.zip'],
    ['a letter that looks like another', 'https://stоrage.entreprise.api.gouv.fr/a.zip'],
    ['a percent-encoded host', 'https://storage%2Eentreprise.api.gouv.fr%00.evil.example/a.zip'],
    ['an IP literal', 'https://198.51.100.7/a.zip'],
    ['a public IP literal, though listed', 'https://93.184.216.34/a.zip'],
    ['loopback, not listed', 'http://127.0.0.1/a.zip'],
    ['loopback on another port', 'http://127.0.0.1:4005/a.zip'],
    ['loopback in decimal', 'http://2130706433/a.zip'],
    ['loopback in hexadecimal', 'http://0x7f.0.0.1/a.zip'],
    ['loopback in octal', 'http://0177.0.0.1/a.zip'],
    ['loopback shortened', 'http://127.1/a.zip'],
    ['zero', 'http://0/a.zip'],
    ['IPv6 loopback, not listed', 'http://[::1]/a.zip'],
    ['IPv4 mapped in IPv6', 'http://[::ffff:127.0.0.1]:4000/a.zip'],
    ['link-local metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['a private network', 'https://10.0.0.5/a.zip'],
    ['a zone', 'http://[fe80::1%25eth0]/a.zip'],
    ['no host', 'https://:443/a.zip'],
    ['IPv4 compatible', 'http://[::127.0.0.1]:4000/a.zip'],
    ['IPv4 mapped, in hexadecimal', 'http://[::FFFF:7F00:1]:4000/a.zip'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/a.zip'],
    ['6to4', 'https://[2002:7f00:1::]/a.zip'],
    ['Teredo', 'https://[2001:0:7f00:1::]/a.zip'],
    ['loopback in octal, all of it', 'http://017700000001:4005/a.zip'],
    ['loopback in hexadecimal, all of it', 'https://0x7F000001/a.zip'],
    [
      'a host in Punycode that looks like one of the list',
      'https://xn--strage-3ve.entreprise.api.gouv.fr/a.zip',
    ],
    ['the list in the fragment', 'https://evil.example/#@storage.entreprise.api.gouv.fr/a.zip'],
    ['the list in the query', 'https://evil.example?@storage.entreprise.api.gouv.fr/a.zip'],
    ['a soft hyphen within', 'https://stor\u00ADage.entreprise.api.gouv.fr/a.zip'],
    ['a delete character', 'https://storage.entreprise.api.gouv.fr/a.zip\u007F'],
    ['a port that does not exist', 'https://storage.entreprise.api.gouv.fr:99999/a.zip'],
  ])('refuses %s', (_, text) => {
    expect(() => archiveUrl(text, listed)).toThrow(expect.objectContaining({ code: 'archive_rejected' }));
  });

  test('a trailing dot is refused, though listed', () => {
    expect(() => archiveUrl('https://storage.example./a.zip', ['storage.example.'])).toThrow(
      expect.objectContaining({ code: 'archive_rejected' }),
    );
  });
});

describe('isPublicAddress', () => {
  test.each(['8.8.8.8', '51.15.0.1', '172.32.0.1', '192.0.1.1', '2001:41d0::1', '2a01:e0a::1', '2600::'])(
    'accepts %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '4000::1',
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('guardedLookup', () => {
  type Found = Parameters<Parameters<Lookup>[2]>[1];

  const resolve = (hostname: string, found: Found | Error, all = true) =>
    new Promise<unknown>((done, fail) => {
      const lookup: Lookup = (_, __, callback) =>
        found instanceof Error ? callback(found, []) : callback(null, found, 4);
      guardedLookup(hostname, lookup)(hostname, { all }, (error, address, family) => {
        if (error !== null) fail(error);
        else done(all ? address : [address, family]);
      });
    });
  const address = (text: string) => ({ address: text, family: text.includes(':') ? 6 : 4 });

  test('gives the addresses that it has checked', async () => {
    const found = [address('8.8.8.8'), address('2001:41d0::1')];
    expect(await resolve('storage.example', found)).toEqual(found);
    expect(await resolve('storage.example', found, false)).toEqual(['8.8.8.8', 4]);
    expect(await resolve('storage.example', '8.8.8.8')).toEqual([address('8.8.8.8')]);
  });

  test.each([
    ['a private address', 'storage.example', [address('10.0.0.1')]],
    ['one private address among public ones', 'storage.example', [address('8.8.8.8'), address('127.0.0.1')]],
    ['no address', 'storage.example', []],
    ['a public address for localhost', 'localhost', [address('127.0.0.1'), address('8.8.8.8')]],
  ])('refuses %s', async (_, hostname, found) => {
    await expect(resolve(hostname, found)).rejects.toMatchObject({ code: 'archive_rejected' });
  });

  test('lets loopback answer for localhost', async () => {
    const found = [address('127.0.0.1'), address('::1')];
    expect(await resolve('localhost', found)).toEqual(found);
  });

  test('passes the failure of the resolver on', async () => {
    await expect(resolve('storage.example', new Error('ENOTFOUND'))).rejects.toThrow('ENOTFOUND');
  });

  test.each([
    ['8.8.8.8', 4],
    ['2a01:e0a::1', 6],
  ])('finds the family of %s when the resolver does not tell it', async (text, family) => {
    const found = await new Promise((done) => {
      const lookup: Lookup = (_, __, callback) => callback(null, text);
      guardedLookup('storage.example', lookup)('storage.example', { all: true }, (_, all) => done(all));
    });
    expect(found).toEqual([{ address: text, family }]);
  });

  test('takes a failure without an address for a failure', async () => {
    const failure = await new Promise((done) => {
      const lookup = ((_: unknown, __: unknown, callback: (error: Error) => void) =>
        callback(new Error('SERVFAIL'))) as unknown as Lookup;
      guardedLookup('storage.example', lookup)('storage.example', { all: true }, done);
    });
    expect(failure).toMatchObject({ message: 'SERVFAIL' });
  });

  test('resolves with the system when given no resolver', async () => {
    const found = await new Promise((done, fail) => {
      guardedLookup('localhost')('localhost', { all: false }, (error, text) =>
        error ? fail(error) : done(text),
      );
    });
    expect(['127.0.0.1', '::1']).toContain(found);
  });
});
