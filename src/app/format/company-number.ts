import type { CompanyNumber } from '#domain/company-number.ts';
import { formatSiren } from '#domain/siren.ts';

/** What a text typed as a company number was understood to be, or what is wrong with it and where. */
export function numberWords(text: string, number: CompanyNumber): string {
  if (number.kind === 'invalid') return invalidWords(text, number.reason);
  if (number.kind === 'incomplete') return incompleteWords(number.digits);
  return `${understood[number.kind]} ${formatSiren(number.siren)}`;
}

const understood = {
  siren: 'SIREN',
  siret: 'SIRET reconnu\u00A0: établissement de l’entreprise',
  vat: 'Numéro de TVA reconnu\u00A0: entreprise',
} as const;

function incompleteWords(digits: number): string {
  if (digits === 0) return 'Le SIREN est attendu\u00A0: 9\u00A0chiffres.';
  return `${digits}\u00A0${digits === 1 ? 'chiffre' : 'chiffres'} sur\u00A09.`;
}

type Reason = Extract<CompanyNumber, { kind: 'invalid' }>['reason'];

function invalidWords(text: string, reason: Reason): string {
  const compact = text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const words: Record<Reason, () => string> = {
    letters: () => foreignCharacter(text),
    length: () => `${compact.length}\u00A0chiffres\u00A0: un SIREN en a\u00A09, un SIRET\u00A014.`,
    siren_check: () => sirenCheck(compact),
    siret_check: () =>
      'Le SIREN est juste, mais pas le SIRET\u00A0: vérifiez ses cinq derniers chiffres, ou effacez-les.',
    vat_check: () =>
      `La clé «\u202F${compact.slice(2, 4)}\u202F» de ce numéro de TVA ne va pas avec son SIREN\u00A0: un chiffre est faux.`,
  };
  return words[reason]();
}

function foreignCharacter(text: string): string {
  const characters = Array.from(text.trim());
  const index = characters.findIndex((character) => !/[\d\s.-]/.test(character));
  const place = index === 0 ? '1er' : `${index + 1}e`;
  return (
    `Un SIREN n’a que des chiffres\u00A0: «\u202F${characters[index] ?? ''}\u202F», ${place}\u00A0caractère, ne convient pas. ` +
    'Ce champ attend un numéro.'
  );
}

function sirenCheck(compact: string): string {
  const digits = compact.replace(/^FR../i, '').slice(0, 9);
  const spaced = digits.replaceAll(/(\d{3})(?=\d)/g, '$1\u202F');
  return `${spaced} n’est pas un SIREN\u00A0: sa clé de contrôle est fausse. Un chiffre est erroné, ou deux sont inversés.`;
}
