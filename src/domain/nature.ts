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

/** Whether the accounts are consolidated (a group's); null when the nature is not known. */
export function isConsolidated(nature: Nature | null): boolean | null {
  return nature === null ? null : nature.code === 'B-C';
}
