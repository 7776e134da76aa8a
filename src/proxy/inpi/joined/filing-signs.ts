import type { Deed } from '#contract/deeds.ts';
import type { ArchiveState, FilingView } from '#contract/filings.ts';
import { stricter } from '#domain/confidentiality.ts';

import { stemOf } from '../../archive/filings/file-name.ts';
import type { Sign } from './same-document.ts';

/** API Entreprise v3 gives the register's own ids; names come from it too; v2 gives dates alone. */
export const filingSigns: readonly Sign<FilingView>[] = [
  ({ id }) => id,
  ({ documentName }) => nameKey(documentName),
  ({ closingDate, depositDate, consolidated }) =>
    closingDate === null || depositDate === null ? null : `${closingDate} ${depositDate} ${consolidated}`,
];

export const deedSigns: readonly Sign<Deed>[] = [({ id }) => id, ({ documentName }) => nameKey(documentName)];

function nameKey(name: string | null): string | null {
  return name === null ? null : stemOf(name);
}

/**
 * A filing as two services know it: what one does not tell, the other may; of their words on confidentiality, the
 * stricter holds. INPI's register knows the form of the accounts for sure, the greffes' codes do not.
 */
export function mergedFiling(one: FilingView, register: FilingView): FilingView {
  const confidentiality = stricter(one.confidentiality, register.confidentiality);
  return {
    id: one.id,
    origins: [...one.origins, ...register.origins],
    closingDate: one.closingDate ?? register.closingDate,
    depositDate: one.depositDate ?? register.depositDate,
    nature: register.nature ?? one.nature,
    confidentiality,
    confidentialityDetail:
      confidentiality === 'partial' ? (one.confidentialityDetail ?? register.confidentialityDetail) : null,
    greffe: one.greffe ?? register.greffe,
    managementNumber: one.managementNumber ?? register.managementNumber,
    consolidated: register.consolidated ?? one.consolidated,
    documentName: one.documentName ?? register.documentName,
    archive: mergedState(one.archive, register.archive),
  };
}

const knowledge = ['present', 'awaited', 'unknown', 'absent'] as const;

/** What one of the two holds is to be had; null only while neither is known. */
export function mergedState(one: ArchiveState | null, other: ArchiveState | null): ArchiveState | null {
  if (one === null || other === null) return one ?? other;
  return {
    document: one.document === 'present' ? 'present' : other.document,
    metadata: knowledge.find((state) => state === one.metadata || state === other.metadata) ?? 'unknown',
    nameDifferences: [...new Set([...one.nameDifferences, ...other.nameDifferences])],
  };
}

export function mergedDeed(one: Deed, register: Deed): Deed {
  return {
    ...one,
    origins: [...one.origins, ...register.origins],
    depositDate: one.depositDate ?? register.depositDate,
    updatedOn: one.updatedOn ?? register.updatedOn,
    contents: one.contents.length > 0 ? one.contents : register.contents,
    confidentiality: stricter(one.confidentiality, register.confidentiality),
    documentName: one.documentName ?? register.documentName,
  };
}
