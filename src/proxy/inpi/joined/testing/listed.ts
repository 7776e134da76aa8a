import type { Deed } from '#contract/deeds.ts';
import type { FilingView } from '#contract/filings.ts';
import type { IsoDate } from '#domain/calendar.ts';

/** A day, as these tests write it. */
export const day = (text: string): IsoDate => text as IsoDate;

/** A filing as API Entreprise lists it, with what a test changes. */
export function listed(id: string, changes: Partial<FilingView> = {}): FilingView {
  return {
    id,
    origins: ['api-entreprise'],
    documentName: null,
    closingDate: day('2022-12-31'),
    depositDate: day('2023-07-12'),
    nature: { code: 'B-S', label: 'Bilan simplifié' },
    confidentiality: 'public',
    confidentialityDetail: null,
    greffe: null,
    managementNumber: null,
    consolidated: false,
    archive: null,
    ...changes,
  };
}

/** The same as INPI's register lists it. */
export function registered(id: string, changes: Partial<FilingView> = {}): FilingView {
  return listed(id, { origins: ['inpi-rne'], nature: { code: 'C', label: 'Bilan complet' }, ...changes });
}

/** A deed as API Entreprise lists it, with what a test changes. */
export function listedDeed(id: string, changes: Partial<Deed> = {}): Deed {
  return {
    id,
    origins: ['api-entreprise'],
    depositDate: day('2023-07-12'),
    updatedOn: null,
    contents: [],
    confidentiality: 'public',
    documentName: null,
    ...changes,
  };
}
