import { Secret } from '../access/secret.ts';
import { isLoopbackHost } from '../archive/address/address-policy.ts';
import { readSecretText } from './secret-file.ts';

/** The contract of API Entreprise: the seeds' own (v2), or the one that the public service speaks today. */
export type Contract = 'v2' | 'v3';

/** Where data comes from: the simulator, or a real API Entreprise. */
export type Upstream =
  | { kind: 'simulator'; contract: Contract }
  | { kind: 'api-entreprise'; url: URL; contract: Contract };

/** An account at INPI's own register (RNE). */
export type RneAccess = { url: URL; username: string; password: Secret };

/** Reads a variable, trimmed; empty when it is not set. */
export type Text = (name: string) => string;

/** What stands for an address that could not be read: its problem keeps the proxy from starting. */
const nowhere = new URL('https://invalid');

/** Reads `API_ENTREPRISE_URL` and its contract (v3 unless told), or the simulator's (v2 unless told). */
export function readUpstream(text: Text, problems: string[]): Upstream {
  if (text('API_ENTREPRISE_URL') === '')
    return { kind: 'simulator', contract: readContract(text, 'SIMULATOR_CONTRACT', 'v2', problems) };
  return {
    kind: 'api-entreprise',
    url: readAddress(text, 'API_ENTREPRISE_URL', problems),
    contract: readContract(text, 'API_ENTREPRISE_CONTRACT', 'v3', problems),
  };
}

/** Reads the account at INPI's register: all three variables, or none. */
export function readRneAccess(text: Text, problems: string[]): RneAccess | null {
  const names = ['INPI_RNE_URL', 'INPI_RNE_USERNAME', 'INPI_RNE_PASSWORD_FILE'];
  const missing = names.filter((name) => text(name) === '');
  if (missing.length === names.length) return null;
  for (const name of missing) problems.push(`${name} : requis avec les autres variables INPI_RNE.`);
  if (missing.length > 0) return null;
  return {
    url: readAddress(text, 'INPI_RNE_URL', problems),
    username: text('INPI_RNE_USERNAME'),
    password: new Secret(readPassword(text('INPI_RNE_PASSWORD_FILE'), problems)),
  };
}

/** Reads the address of Recherche d'entreprises; null when it is not set. */
export function readSearch(text: Text, problems: string[]): URL | null {
  return text('SEARCH_URL') === '' ? null : readAddress(text, 'SEARCH_URL', problems);
}

function readContract(text: Text, name: string, fallback: Contract, problems: string[]): Contract {
  const value = text(name) || fallback;
  if (value === 'v2' || value === 'v3') return value;
  problems.push(`${name} : « v2 » ou « v3 » attendu.`);
  return fallback;
}

/** Reads an address: https, or http on loopback. */
export function readAddress(text: Text, name: string, problems: string[]): URL {
  const url = URL.parse(text(name));
  if (url === null || url.username !== '' || url.password !== '' || !/^https?:$/.test(url.protocol))
    problems.push(`${name} : une adresse https est attendue.`);
  else if (url.protocol === 'http:' && !isLoopbackHost(url.hostname))
    problems.push(`${name} : http n’est accepté que sur la boucle locale.`);
  return url ?? nowhere;
}

function readPassword(path: string, problems: string[]): string {
  const read = readSecretText(path);
  if ('text' in read) return read.text;
  problems.push(`INPI_RNE_PASSWORD_FILE : ${read.problem}`);
  return '';
}
