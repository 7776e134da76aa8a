/** The nature of a filing: the code as the greffe sent it, and the label that API Entreprise documents for it. */
export type Nature = { code: string; label: string };

const labels: Readonly<Record<string, string>> = {
  'B-C': 'Bilan consolidé',
  'B-S': 'Bilan simplifié',
  'B-CO': 'Bilan complet',
  'B-BA': 'Bilan de banque ou d’assurance',
};

/**
 * Labels a nature code as API Entreprise does. The seed writes « B_C » once, with an underscore: both are read.
 * « B-S » is not reliably a simplified form: filings so coded hold forms 2050 to 2053 (see the filing's details).
 *
 * @returns null when the source gives no code; an unknown code is its own label.
 */
export function natureOf(code: string | null): Nature | null {
  if (code === null || code.trim() === '') return null;
  const written = code.trim().toUpperCase().replace('_', '-');
  return { code: written, label: labels[written] ?? `Code ${written}` };
}

/** INPI's types of accounts (`typeBilan` of its register), with the label that API Entreprise v3 gives each. */
const accountsTypes: Readonly<Record<string, string>> = {
  C: 'Bilan complet',
  S: 'Bilan simplifié',
  K: 'Bilan consolidé',
  B: 'Bilan de type banque',
  A: 'Bilan de type assurance',
  AS: 'Bilan de type agricole simplifié',
};

/**
 * Labels an accounts type of INPI's register. Unlike the greffes' nature codes, it tells the form for sure.
 *
 * @returns null when the source gives none; an unknown code is its own label.
 */
export function natureOfAccountsType(code: string | null): Nature | null {
  const written = code?.trim().toUpperCase() ?? '';
  return written === '' ? null : { code: written, label: accountsTypes[written] ?? `Code ${written}` };
}

/**
 * Reads the label of an accounts type, as API Entreprise v3 sends it (« bilan complet »).
 *
 * @returns null when the source gives none; an unknown label is its own code.
 */
export function natureOfAccountsLabel(label: string | null): Nature | null {
  const written = label?.trim() ?? '';
  if (written === '') return null;
  const known = Object.entries(accountsTypes).find(([, one]) => one.toLowerCase() === written.toLowerCase());
  return known === undefined ? { code: written, label: written } : { code: known[0], label: known[1] };
}

/** Whether the accounts are consolidated (a group's); null when the nature, or what it means, is not known. */
export function isConsolidated(nature: Nature | null): boolean | null {
  if (nature === null || ![labels, accountsTypes].some((table) => Object.hasOwn(table, nature.code)))
    return null;
  return nature.code === 'B-C' || nature.code === 'K';
}
