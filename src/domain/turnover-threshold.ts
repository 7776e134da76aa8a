import type { IsoDate } from './calendar.ts';

/** The turnover above which the Banque de France follows a company, in euros, by date. */
export const turnoverThresholds: readonly { euros: number; from: IsoDate | null; source: string }[] = [
  {
    euros: 1_250_000,
    from: '2025-01-12' as IsoDate,
    source: 'API Entreprise, fiche de l’API Bilans (Banque de France)',
  },
  { euros: 750_000, from: null, source: 'API Entreprise, fiche bilans_entreprises_bdf' },
];
