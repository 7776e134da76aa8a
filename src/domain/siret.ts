import { luhnHolds } from './siren.ts';

const laPoste = '356000000';

/** 14 digits that pass the Luhn check, La Poste's establishments exempt (API Entreprise, siret_format_validator). */
export function isSiret(text: string): boolean {
  return /^\d{14}$/.test(text) && (luhnHolds(text) || text.startsWith(laPoste));
}
