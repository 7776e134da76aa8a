import * as z from 'zod/mini';

import { demarcheSchema } from './session.ts';
import { instant } from './values.ts';

/** Longest objet, in characters: API Entreprise wants fewer than 50. */
export const objetMaxLength = 49;

export const newCaseSchema = z.object({ demarche: z.string(), objet: z.string(), commitment: z.boolean() });

export type NewCase = z.infer<typeof newCaseSchema>;

export const caseSchema = z.object({
  /** Opaque, bound to the agent: no address ever carries the objet. */
  id: z.string(),
  demarche: demarcheSchema,
  objet: z.string(),
  commitment: z.boolean(),
  openedAt: instant,
});

/** A case (« dossier »): a procedure and a reason, in whose name everything is asked. */
export type Case = z.infer<typeof caseSchema>;

export const casesSchema = z.array(caseSchema);
