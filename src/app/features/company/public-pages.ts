import type { IsoDate } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

/** A page of another site about a company. */
export type PublicPage = { name: string; what: string; address: (siren: Siren) => string };

/** The day on which the form of the addresses was last checked. */
export const addressesCheckedOn = '2026-11-22' as IsoDate;

/** Both forms are those that the Annuaire des Entreprises itself uses (its `routes`: `rechercheBySiren`). */
export const publicPages: readonly PublicPage[] = [
  {
    name: 'BODACC',
    what: 'annonces commerciales, procédures, dépôts de comptes',
    address: (siren) => `https://www.bodacc.fr/pages/annonces-commerciales/?q.registre=registre:${siren}`,
  },
  {
    name: 'Annuaire des Entreprises',
    what: 'identité, établissements, dirigeants',
    address: (siren) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${siren}`,
  },
];
