import { plainArchive, type Role } from './company.ts';

/** A company that no source knows. */
const unknownToBoth: Role = {
  siren: '000100412',
  name: 'Comptoir des Brumes (fictive)',
  purpose: 'Inconnue des deux sources (404 et 404)',
  stage: () => ({
    siren: '000100412',
    name: 'Comptoir des Brumes (fictive)',
    filings: [],
    bankYears: [],
    decimalMark: '.',
    archive: plainArchive,
    inpi: 'answer',
    bank: 'answer',
  }),
};

export const absentRoles: readonly Role[] = [unknownToBoth];
