import * as z from 'zod/mini';

import { downloadModes, sourceNames } from '#contract/session.ts';
import { isSiret } from '#domain/siret.ts';

const line = z.string().check(z.regex(/^[^\p{Cc}]*[^\s\p{Cc}][^\p{Cc}]*$/u));
const siret = z.string().check(z.refine(isSiret));
const domain = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i));

/** Who a procedure is kept to: naming nobody would close it to everybody. */
const agents = z
  .strictObject({ sirets: z._default(z.array(siret), []), emailDomains: z._default(z.array(domain), []) })
  .check(z.refine(({ sirets, emailDomains }) => sirets.length + emailDomains.length > 0));

const entrySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  label: line,
  context: line,
  recipient: z.union([z.literal('agent'), siret]),
  tokenFile: line,
  sources: z.optional(z.array(z.enum(sourceNames)).check(z.minLength(1))),
  download: z._default(z.enum(downloadModes), 'original'),
  stampsAgent: z._default(z.boolean(), false),
  agents: z._default(z.nullable(agents), null),
  publicLinks: z._default(z.boolean(), true),
  grid: z._default(z.nullable(line), null),
});

/** One object of the procedures file. */
export type DemarcheEntry = z.infer<typeof entrySchema>;

/** What each key must hold, for whoever wrote the file. */
const expected: Readonly<Record<keyof DemarcheEntry, string>> = {
  id: 'de 1 à 40 minuscules, chiffres ou tirets',
  label: 'un libellé',
  context: 'le cadre de la demande',
  recipient: 'un SIRET, ou « agent »',
  tokenFile: 'le fichier du jeton',
  sources: `une liste non vide parmi ${sourceNames.join(', ')}`,
  download: '« original », « stamped » ou « none »',
  stampsAgent: 'true ou false',
  agents: 'un objet dont les « sirets » ou les « emailDomains » nomment quelqu’un',
  publicLinks: 'true ou false',
  grid: 'l’identifiant d’une grille de lecture fournie, ou le chemin d’une autre',
};

/** @param place where the object stands in the file. @returns the entry, or all that is wrong with it, in French. */
export function readEntry(value: unknown, place: string): DemarcheEntry | { problems: string[] } {
  const parsed = entrySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const path = [place, ...issue.path].join('.');
    if (issue.code === 'unrecognized_keys') return `${path} : clés inconnues : ${issue.keys.join(', ')}.`;
    const [key] = issue.path as [keyof DemarcheEntry | undefined];
    return `${path} : attendu : ${key === undefined ? 'un objet' : expected[key]}.`;
  });
  return { problems };
}
