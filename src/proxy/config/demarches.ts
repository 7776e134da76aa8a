import * as z from 'zod/mini';

import { sourceNames, type SourceName } from '#contract/session.ts';
import { isSiret } from '#domain/siret.ts';

import { Secret } from '../access/secret.ts';

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
  download: 'original' | 'stamped' | 'none';
  /** Null: open to every agent. */
  agents: { sirets: readonly string[]; emailDomains: readonly string[] } | null;
};

const demarcheSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  label: z.string().check(z.minLength(1)),
  context: z.string().check(z.minLength(1)),
  recipient: z
    .string()
    .check(z.refine((text) => text === 'agent' || isSiret(text), 'SIRET ou « agent » attendu')),
  tokenFile: z.string().check(z.minLength(1)),
  sources: z.optional(z.array(z.enum(sourceNames)).check(z.minLength(1))),
  download: z._default(z.enum(['original', 'stamped', 'none']), 'original'),
  agents: z._default(
    z.nullable(
      z.object({
        sirets: z._default(z.array(z.string()), []),
        emailDomains: z._default(z.array(z.string()), []),
      }),
    ),
    null,
  ),
});

/**
 * Reads the procedures file.
 *
 * @param text its content. @param readFile reads a token file; it throws when it cannot.
 * @param available the sources that this proxy is connected to: a procedure that names none opens them all.
 * @returns the procedures, and everything that is wrong, in French, without any token.
 */
export function readDemarches(
  text: string,
  readFile: (path: string) => string,
  available: readonly SourceName[],
): { demarches: Demarche[]; problems: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { demarches: [], problems: ['DEMARCHES_FILE : le fichier n’est pas du JSON.'] };
  }
  const parsed = z.array(demarcheSchema).check(z.minLength(1)).safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `DEMARCHES_FILE : ${path.join('.')} : ${message}`,
    );
    return { demarches: [], problems };
  }
  const problems: string[] = [];
  const demarches = parsed.data.map(({ tokenFile, sources = available, ...rest }): Demarche => {
    const token = readToken(rest.id, tokenFile, readFile, problems);
    for (const source of sources)
      if (!available.includes(source))
        problems.push(
          `DEMARCHES_FILE : « ${rest.id} » ouvre ${source} : les variables INPI_RNE sont requises.`,
        );
    return { ...rest, sources: [...new Set(sources)], token: new Secret(token) };
  });
  return { demarches, problems: [...problems, ...duplicates(demarches)] };
}

function readToken(id: string, path: string, readFile: (path: string) => string, problems: string[]): string {
  try {
    const token = readFile(path).trim();
    if (/^[\x21-\x7E]+$/.test(token)) return token;
    problems.push(`DEMARCHES_FILE : le jeton de « ${id} » est vide ou contient des caractères interdits.`);
  } catch {
    problems.push(`DEMARCHES_FILE : le fichier du jeton de « ${id} » ne peut pas être lu.`);
  }
  return '';
}

/** A token used for two procedures is revoked by API Entreprise: it is refused here first. */
function duplicates(demarches: readonly Demarche[]): string[] {
  return demarches.flatMap((demarche, index) =>
    demarches
      .slice(0, index)
      .flatMap((other) => [
        ...(other.id === demarche.id
          ? [`DEMARCHES_FILE : l’identifiant « ${other.id} » figure deux fois.`]
          : []),
        ...(other.token.reveal() !== '' && other.token.reveal() === demarche.token.reveal()
          ? [
              `DEMARCHES_FILE : « ${other.id} » et « ${demarche.id} » ont le même jeton ; il en faut un par démarche.`,
            ]
          : []),
      ]),
  );
}
