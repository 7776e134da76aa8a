import { readFileSync } from 'node:fs';

import type { DownloadMode, SourceName } from '#contract/session.ts';

import { Secret } from '../access/secret.ts';
import { readEntry, type DemarcheEntry } from './demarche-entry.ts';
import { readDemarcheGrid, type DemarcheGrid } from './demarche-grid.ts';
import { readSecretText } from './secret-file.ts';

/** A procedure: who may ask what, in whose name, with which token. */
export type Demarche = {
  id: string;
  label: string;
  /** The frame of the request, sent as `context`. */
  context: string;
  /** The SIRET in whose name data is asked, or `agent`: the one that the agent's identity gives. */
  recipient: string;
  token: Secret;
  sources: readonly SourceName[];
  /** What saving a document gives its agents. */
  download: DownloadMode;
  /** Whether a stamped copy bears the agent's name. */
  stampsAgent: boolean;
  /** Null: open to every agent. */
  agents: { sirets: readonly string[]; emailDomains: readonly string[] } | null;
  /** Whether the app links to public pages about a company, on other sites. */
  publicLinks: boolean;
  /** The reading grid that its agents are shown first; null when it names none. */
  grid: DemarcheGrid | null;
};

/**
 * Reads the procedures file, and the token file of each procedure.
 *
 * @param available the sources that this proxy is connected to: a procedure that names none opens them all.
 * @param problems receives all that is wrong, in French, with its place, without any token.
 */
export function readDemarches(
  path: string,
  available: readonly SourceName[],
  problems: string[],
): readonly Demarche[] {
  const found: string[] = [];
  const read = entriesOf(path, found).map((value, index) => readOne(value, `[${index}]`, found));
  found.push(...duplicates(read));
  const demarches = read.flatMap(({ entry, token, grid }) =>
    entry === null ? [] : [demarcheOf(entry, { token, grid }, available)],
  );
  found.push(...unavailable(demarches, available));
  problems.push(...found.map((problem) => `DEMARCHES_FILE : ${problem}`));
  return demarches;
}

/** What was read of an entry: null when it is wrong, and what it says is checked all the same. */
type Read = {
  place: string;
  id: unknown;
  token: string;
  grid: DemarcheGrid | null;
  entry: DemarcheEntry | null;
};

function readOne(value: unknown, place: string, problems: string[]): Read {
  const entry = readEntry(value, place);
  if ('problems' in entry) problems.push(...entry.problems);
  const { id, tokenFile, grid: gridName } = (value ?? {}) as Partial<Record<keyof DemarcheEntry, unknown>>;
  const token =
    typeof tokenFile === 'string' && tokenFile !== '' ? readToken(tokenFile, place, problems) : '';
  const grid =
    typeof gridName === 'string' && gridName !== '' ? readDemarcheGrid(gridName, place, problems) : null;
  return { place, id, token, grid, entry: 'problems' in entry ? null : entry };
}

function entriesOf(path: string, problems: string[]): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    problems.push(`le fichier ${path} ne peut pas être lu.`);
    return [];
  }
  try {
    const json: unknown = JSON.parse(text);
    if (Array.isArray(json) && json.length > 0) return json;
    problems.push('une liste non vide de démarches est attendue.');
  } catch {
    problems.push('le fichier n’est pas du JSON.');
  }
  return [];
}

function demarcheOf(
  { id, label, context, recipient, sources = [], download, stampsAgent, agents, publicLinks }: DemarcheEntry,
  { token, grid }: Pick<Read, 'token' | 'grid'>,
  available: readonly SourceName[],
): Demarche {
  const opened = [...new Set(sources.length === 0 ? available : sources)];
  return {
    id,
    label,
    context,
    recipient,
    download,
    stampsAgent,
    agents,
    publicLinks,
    grid,
    token: new Secret(token),
    sources: opened,
  };
}

/** The token that a file holds; empty when it holds none. */
function readToken(path: string, place: string, problems: string[]): string {
  const read = readSecretText(path);
  const token = 'text' in read ? read.text.trim() : '';
  if ('problem' in read) problems.push(`${place}.tokenFile : ${read.problem}`);
  else if (!/^[\x21-\x7E]+$/.test(token))
    problems.push(`${place}.tokenFile : le fichier ${path} ne contient pas un jeton.`);
  else return token;
  return '';
}

function unavailable(demarches: readonly Demarche[], available: readonly SourceName[]): string[] {
  return demarches.flatMap(({ id, sources }) =>
    sources
      .filter((source) => !available.includes(source))
      .map((source) => `« ${id} » ouvre ${source} : les variables INPI_RNE sont requises.`),
  );
}

/** A token used for two procedures is revoked by API Entreprise: it is refused here first. */
function duplicates(read: readonly Read[]): string[] {
  return read.flatMap(({ place, id, token }, index) =>
    read.slice(0, index).flatMap((other) => {
      const both = `${other.place} et ${place}`;
      return [
        ...(typeof id === 'string' && other.id === id ? [`${both} ont le même identifiant.`] : []),
        ...(token !== '' && other.token === token
          ? [`${both} ont le même jeton ; il en faut un par démarche.`]
          : []),
      ];
    }),
  );
}
