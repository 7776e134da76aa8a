import type * as z from 'zod/mini';

import { formatSiren, type Siren } from '#domain/siren.ts';

import type { headSchema } from './made.ts';

type Kind<Schema> = {
  head: ReturnType<typeof headSchema>;
  /** The latest version that is known. */
  version: number;
  file: Schema;
  /** Bytes of the largest that is read. */
  largest: number;
  /** « un fichier de notes » */
  name: string;
};

/** What a file was read to hold, or the sentence that says why none of it is taken. */
export type AgentFileReading<Content> = { read: true; content: Content } | Refusal;

export type Refusal = { read: false; reason: string };

export function refused(reason: string): Refusal {
  return { read: false, reason };
}

/** Reads a file that an agent kept of a company. Nothing is taken of one that is not right to its last line. */
export async function readAgentFile<Schema extends z.ZodMiniType<{ siren: Siren }>>(
  file: Blob,
  siren: Siren,
  { head, version, file: schema, largest, name }: Kind<Schema>,
): Promise<AgentFileReading<z.output<Schema>>> {
  if (file.size > largest)
    return refused(`Ce fichier est trop gros pour être ${name} (plus de ${largest / 1_000_000}\u00A0Mo).`);
  const content = jsonOf(await file.text());
  const read = head.safeParse(content);
  if (!read.success) return refused(`Ce fichier n’est pas ${name} de Bilanscope.`);
  if (read.data.version > version)
    return refused(
      'Ce fichier vient d’une version plus récente de Bilanscope, que celle-ci ne sait pas lire.',
    );
  const parsed = schema.safeParse(content);
  if (!parsed.success)
    return refused(
      `Ce fichier est abîmé ou a été modifié\u00A0: rien n’en est repris. Premier défaut\u00A0: ${placeOf(parsed.error)}.`,
    );
  return parsed.data.siren === siren
    ? { read: true, content: parsed.data }
    : refused(otherCompany(parsed.data.siren));
}

/** Why a file of another company is not taken. */
export function otherCompany(siren: Siren): string {
  return `Ce fichier concerne une autre entreprise, SIREN ${formatSiren(siren)}\u00A0: rien n’en est repris.`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** « notes, 3, marks, 0, left » */
function placeOf({ issues: [issue] }: z.core.$ZodError): string {
  const path = (issue?.path ?? []).map(String).join(', ');
  return path === '' ? 'structure du fichier' : `«\u202F${path}\u202F»`;
}
