import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';

type Authority = { name: string; key: KeyObject; certificate: string };

export type Leaf = {
  /** The host that it stands for. */
  host?: string;
  from?: Date;
  until?: Date;
};

/** A certification authority of one test run: keys and certificates are made in memory, none is ever stored. */
export function authority(name: string): Authority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const extension = der(0x30, oid('2.5.29.19'), trueBit, der(0x04, der(0x30, trueBit)));
  const certificate = pem(
    signed({ subject: name, issuer: name, extension, ...lasting }, publicKey, privateKey),
  );
  return { name, key: privateKey, certificate };
}

/** What a server shows that an authority vouches for. */
export function contextOf(issuer: Authority, { host = 'localhost', ...changes }: Leaf = {}): SecureContext {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = der(0x30, der(0x82, Buffer.from(host)));
  const extension = der(0x30, oid('2.5.29.17'), der(0x04, names));
  const said = { subject: host, issuer: issuer.name, extension, ...lasting, ...changes };
  return createSecureContext({
    cert: pem(signed(said, publicKey, issuer.key)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  });
}

const lasting = { from: new Date('2020-01-01T00:00:00Z'), until: new Date('2049-12-31T00:00:00Z') };

type Said = { subject: string; issuer: string; from: Date; until: Date; extension: Buffer };

/** An X.509 certificate, version 3 (RFC 5280 §4.1), signed with ECDSA and SHA-256. */
function signed(
  { subject, issuer, from, until, extension }: Said,
  publicKey: KeyObject,
  key: KeyObject,
): Buffer {
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    nameOf(issuer),
    der(0x30, timeOf(from), timeOf(until)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, extension)),
  );
  const signature = sign('sha256', body, key);
  return der(0x30, body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
}

function nameOf(commonName: string): Buffer {
  return der(0x30, der(0x31, der(0x30, oid('2.5.4.3'), der(0x0c, Buffer.from(commonName)))));
}

function timeOf(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`));
}

/** Tag, length, value. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...others.flatMap(inBase128)];
  return der(0x06, Buffer.from(bytes));
}

function inBase128(number: number): number[] {
  const low = number & 0x7f;
  const high: number[] = number < 0x80 ? [] : inBase128(number >> 7).map((byte) => byte | 0x80);
  return [...high, low];
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const trueBit = der(0x01, Buffer.from([0xff]));
const ecdsaWithSha256 = der(0x30, oid('1.2.840.10045.4.3.2'));
