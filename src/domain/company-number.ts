import { parseSiren, type Siren } from './siren.ts';
import { isSiret } from './siret.ts';

/** What a text typed or pasted where a SIREN is expected turns out to be. */
export type CompanyNumber =
  | { kind: 'siren' | 'siret' | 'vat'; siren: Siren }
  | { kind: 'incomplete'; digits: number }
  | { kind: 'invalid'; reason: 'letters' | 'length' | 'siren_check' | 'siret_check' | 'vat_check' };

/**
 * Understands a SIREN (9 digits), a SIRET (14 digits) or a French VAT number (FR, 2 characters, 9 digits), with
 * any spaces, dots or hyphens between. A SIRET must pass the Luhn check, but those of La Poste, which are exempt
 * (API Entreprise, siret_format_validator). Fewer than nine digits are `incomplete`: still being typed.
 */
export function understandCompanyNumber(text: string): CompanyNumber {
  const compact = text.replaceAll(/[\s.\u00AD\u200B\u2010-\u2015-]/g, '').toUpperCase();
  const vat = /^FR([0-9A-Z]{2})(\d{9})$/.exec(compact);
  if (vat !== null) return understandVat(vat[1] ?? '', vat[2] ?? '');
  if (/^FR[0-9A-Z]{0,10}$/.test(compact))
    return { kind: 'incomplete', digits: Math.max(0, compact.length - 4) };
  if (!/^\d*$/.test(compact)) return { kind: 'invalid', reason: 'letters' };
  if (compact.length < 9) return { kind: 'incomplete', digits: compact.length };
  if (compact.length === 9) return understandSiren(compact);
  if (compact.length === 14) return understandSiret(compact);
  return { kind: 'invalid', reason: 'length' };
}

function understandSiren(digits: string): CompanyNumber {
  const siren = parseSiren(digits);
  return siren === null ? { kind: 'invalid', reason: 'siren_check' } : { kind: 'siren', siren };
}

function understandSiret(digits: string): CompanyNumber {
  const siren = parseSiren(digits.slice(0, 9));
  if (siren === null) return { kind: 'invalid', reason: 'siren_check' };
  return isSiret(digits) ? { kind: 'siret', siren } : { kind: 'invalid', reason: 'siret_check' };
}

/** A numeric VAT key is (12 + 3 × (SIREN mod 97)) mod 97; keys with letters have no published check here. */
function understandVat(key: string, digits: string): CompanyNumber {
  const siren = parseSiren(digits);
  if (siren === null) return { kind: 'invalid', reason: 'siren_check' };
  const expected = (12 + 3 * (Number(digits) % 97)) % 97;
  return /^\d{2}$/.test(key) && Number(key) !== expected
    ? { kind: 'invalid', reason: 'vat_check' }
    : { kind: 'vat', siren };
}
