import * as z from 'zod/mini';

import { ProblemError } from '../problem-error.ts';
import { unneeded } from '../upstream/shape.ts';
import { amountOf, type KeyedAccounts, type KeyedLine } from '../xml/keyed-accounts.ts';

const text = z.nullish(z.string());

const lineSchema = z.object({ code: z.string(), m1: text, m2: text, m3: text, m4: text });

/** The keyed accounts of the register: the twin of the XML, in camel case. */
export const keyedJsonSchema = z.object({
  version: unneeded,
  bilan: z.object({
    identite: z.record(z.string(), z.nullish(z.union([z.string(), z.number()]))),
    detail: z.nullish(
      z.object({
        pages: z.nullish(
          z.array(
            z.object({ numero: z.union([z.int(), z.string()]), liasses: z.nullish(z.array(lineSchema)) }),
          ),
        ),
      }),
    ),
  }),
});

export type KeyedJson = z.infer<typeof keyedJsonSchema>;

/** The XML's name of each field of the identity. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    siren: 'siren',
    dateClotureExercice: 'date_cloture_exercice',
    codeGreffe: 'code_greffe',
    numDepot: 'num_depot',
    numGestion: 'num_gestion',
    codeActivite: 'code_activite',
    dateClotureExerciceNMoins1: 'date_cloture_exercice_n-1',
    dureeExerciceN: 'duree_exercice_n',
    dureeExerciceNMoins1: 'duree_exercice_n-1',
    dateDepot: 'date_depot',
    codeSaisie: 'code_motif',
    codeTypeBilan: 'code_type_bilan',
    codeDevise: 'code_devise',
    codeConfidentialite: 'code_confidentialite',
    infoTraitement: 'info_traitement',
    denomination: 'denomination',
    adresse: 'adresse',
  }),
);

/** Reads keyed accounts as the XML would have told them. @throws ProblemError upstream_invalid for a cell that is no amount. */
export function keyedAccountsOf({ bilan }: KeyedJson): KeyedAccounts {
  const identity = Object.entries(bilan.identite).flatMap(([key, value]) => {
    const name = names.get(key);
    return name === undefined || value == null ? [] : [[name, written(name, String(value).trim())] as const];
  });
  return {
    identity: new Map(identity),
    lines: (bilan.detail?.pages ?? []).flatMap(({ numero, liasses }) =>
      (liasses ?? []).map((line) => readLine(String(numero).padStart(2, '0'), line)),
    ),
  };
}

/** Dates come with hyphens here; « -0001-11-30 » is what the register makes of an unknown one. */
function written(name: string, value: string): string {
  if (!name.startsWith('date_')) return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.replaceAll('-', '') : '';
}

function readLine(page: string, { code, m1, m2, m3, m4 }: z.infer<typeof lineSchema>): KeyedLine {
  const amount = (cell: string | null | undefined) => {
    const read = amountOf((cell ?? '').trim());
    if (read === undefined) throw new ProblemError('upstream_invalid', { cause: `${page}.${code}` });
    return read;
  };
  return { page, code: code.trim(), amounts: [amount(m1), amount(m2), amount(m3), amount(m4)] };
}
