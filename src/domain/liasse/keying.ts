/** A code that INPI set while keying accounts, with its meaning in words. */
export type KeyingCode = { code: string; label: string };

const accountsTypes: Readonly<Record<string, string>> = {
  C: 'Comptes complets',
  S: 'Comptes simplifiés',
  K: 'Comptes consolidés',
  B: 'Comptes de banque',
  A: 'Comptes d’assurance',
  AS: 'Comptes agricoles simplifiés',
};

const keyingReasons: Readonly<Record<string, string>> = {
  '0': 'Saisis sans anomalie',
  '1': 'Saisis avec des incohérences comptables à la source',
  '1A': 'Saisis avec des données manquantes à la source',
  '2': 'Non saisis : actif, passif ou compte de résultat nul',
  '3': 'Comptes incomplets (y compris IFRS)',
  '4': 'Comptes non détaillés',
  '5': 'Doublon informatique',
  '6': 'Bilan numérisé de nouveau',
  '7': 'Comptes intermédiaires',
  '8': 'Illisibles : cadre gris',
  '9': 'Manuscrits',
  '10': 'Illisibles : trop gras',
  '11': 'Illisibles : en biais ou rognés',
  '12': 'Illisibles : trop clairs',
  '13': 'Illisibles pour un autre motif',
  '14': 'Dépôt antérieur à 2017 ou exercice antérieur à 2016',
  '15': 'Clôture de liquidation',
  '16': 'Report d’assemblée générale',
  '17': 'Refus de report',
  '18': 'Déclaration d’impôts',
  '19': 'Autre document',
  '20': 'Société immobilière',
  '21': 'Société étrangère',
  '22': 'Confidentialité incohérente',
  '23': 'Mélange de documents',
};

const treatments: Readonly<Record<string, string>> = {
  A1: 'Document livré de nouveau',
  A2: 'Sans contrôle au BODACC',
  A3: 'Incohérence avec le BODACC',
  A4: 'Incohérence entre la page de garde et la liasse',
  A5: 'Doute sur le type de déclaration de confidentialité',
  A6: 'PDF corrigé',
};

/** INPI's scale, which is that of the list's `confidentiel`. */
const confidentialities: Readonly<Record<string, string>> = {
  '0': 'Comptes non confidentiels',
  '1': 'Comptes annuels confidentiels',
  '2': 'Compte de résultat confidentiel',
};

/** `code_type_bilan` in words; null when the source gives none. */
export function accountsTypeOf(code: string): KeyingCode | null {
  return labelled(code.trim().toUpperCase(), accountsTypes);
}

/** `code_confidentialite` in words; null when the source gives none. */
export function keyedConfidentialityOf(code: string): KeyingCode | null {
  return labelled(code.trim(), confidentialities);
}

/** `code_motif` in words, its leading zero dropped; null when the source gives none. */
export function keyingReasonOf(code: string): KeyingCode | null {
  return labelled(
    code
      .trim()
      .toUpperCase()
      .replace(/^0(?=.)/, ''),
    keyingReasons,
  );
}

/** Whether INPI keyed the accounts without a remark (code 0): the only reason that calls for none. */
export function isKeyedWithoutAnomaly({ code }: KeyingCode): boolean {
  return code === '0';
}

/** `info_traitement` in words: several two-character codes may be joined. */
export function treatmentsOf(codes: string): KeyingCode[] {
  const found = codes.toUpperCase().match(/[A-Z]\d/g) ?? [];
  return found.flatMap((code) => labelled(code, treatments) ?? []);
}

function labelled(code: string, labels: Readonly<Record<string, string>>): KeyingCode | null {
  return code === '' ? null : { code, label: labels[code] ?? `Code ${code}` };
}
