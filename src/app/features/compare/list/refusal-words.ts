import type { RefusedReason } from '#domain/company-numbers.ts';

const words: Readonly<Record<RefusedReason, string>> = {
  no_number: 'aucun numéro d’entreprise sur cette ligne',
  incomplete: 'moins de 9\u00A0chiffres',
  letters: 'des caractères qui ne vont pas dans un SIREN',
  length: 'ni 9\u00A0chiffres (SIREN), ni 14 (SIRET)',
  siren_check: 'clé de contrôle du SIREN fausse\u00A0: un chiffre est erroné, ou deux sont inversés',
  siret_check: 'SIREN juste, mais SIRET faux dans ses cinq derniers chiffres',
  vat_check: 'clé du numéro de TVA fausse',
};

/** Why a line of a pasted list was not understood. */
export function refusalWords(reason: RefusedReason): string {
  return words[reason];
}
