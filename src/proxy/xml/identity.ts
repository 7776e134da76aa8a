import type { Metadata } from '#contract/metadata.ts';
import { parseCompactDate } from '#domain/calendar.ts';
import { greffeOf } from '#domain/greffe.ts';
import {
  accountsTypeOf,
  keyedConfidentialityOf,
  keyingReasonOf,
  treatmentsOf,
} from '#domain/liasse/keying.ts';

/** Reads the identity of keyed accounts; « 00000000 » dates, « 00 » durations and empty fields are null. */
export function identityOf(fields: ReadonlyMap<string, string>): Metadata['identity'] {
  const written = (name: string) => fields.get(name) ?? '';
  const text = (name: string) => written(name) || null;
  const date = (name: string) => parseCompactDate(written(name));
  return {
    siren: text('siren')?.padStart(9, '0') ?? null,
    denomination: text('denomination'),
    address: text('adresse'),
    closingDate: date('date_cloture_exercice'),
    previousClosingDate: date('date_cloture_exercice_n-1'),
    durationMonths: monthsOf(written('duree_exercice_n')),
    previousDurationMonths: monthsOf(written('duree_exercice_n-1')),
    depositDate: date('date_depot'),
    depositNumber: text('num_depot'),
    greffe: greffeOf(text('code_greffe')),
    managementNumber: text('num_gestion'),
    activityCode: text('code_activite'),
    accountsType: accountsTypeOf(written('code_type_bilan')),
    currency: text('code_devise'),
    confidentiality: keyedConfidentialityOf(written('code_confidentialite')),
    keyingReason: keyingReasonOf(written('code_motif')),
    treatments: treatmentsOf(written('info_traitement')),
  };
}

/** The identity of an XML that has none. */
export const noIdentity: Metadata['identity'] = identityOf(new Map());

function monthsOf(text: string): number | null {
  const months = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return months === 0 ? null : months;
}
