import type { Metadata } from '#contract/metadata.ts';
import type { Confidentiality } from '#domain/confidentiality.ts';
import { isKeyedWithoutAnomaly } from '#domain/liasse/keying.ts';

import { confidentialityLabels } from '../format/confidentiality.ts';

type Identity = Metadata['identity'];

/** What INPI set while keying, in words: its reason when it is a reserve, its treatments. */
export function keyingRemarks({ keyingReason, treatments }: Identity): string[] {
  const reasons =
    keyingReason === null || isKeyedWithoutAnomaly(keyingReason)
      ? []
      : [`Motif de saisie INPI\u00A0: ${keyingReason.label} (code ${keyingReason.code}).`];
  return [
    ...reasons,
    ...treatments.map(({ code, label }) => `Traitement INPI\u00A0: ${label} (code ${code}).`),
  ];
}

/** The same in the line that sums a filing up: « motif INPI 1 », « traitement INPI A5 ». */
export function shortKeyingRemarks({ keyingReason, treatments }: Identity): string[] {
  const reasons =
    keyingReason === null || isKeyedWithoutAnomaly(keyingReason)
      ? []
      : [`motif de saisie INPI ${keyingReason.code}`];
  return [...reasons, ...treatments.map(({ code }) => `traitement INPI ${code}`)];
}

/** What must be read with INPI's codes, wherever they are. */
export const keyingCaution =
  'Ces codes disent comment l’INPI a saisi le dépôt\u00A0: ce n’est pas un jugement sur les comptes.';

const scale: Readonly<Record<string, Confidentiality>> = {
  '0': 'public',
  '1': 'confidential',
  '2': 'partial',
};

/** Where the keyed file and the list tell another confidentiality; null when they agree, or one does not tell. */
export function confidentialityDifference(
  { confidentiality }: Identity,
  listed: Confidentiality,
): string | null {
  const keyed = confidentiality === null ? undefined : scale[confidentiality.code];
  if (confidentiality === null || keyed === undefined || listed === 'unknown' || keyed === listed)
    return null;
  return (
    `Confidentialité\u00A0: le fichier saisi dit «\u00A0${confidentiality.label}\u00A0» (code ${confidentiality.code}), ` +
    `la liste des dépôts «\u00A0${confidentialityLabels[listed]}\u00A0».`
  );
}
