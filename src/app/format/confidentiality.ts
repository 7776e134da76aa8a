import type { Confidentiality, ConfidentialityDetail } from '#domain/confidentiality.ts';

/** What the badge of a filing reads. */
export const confidentialityLabels: Readonly<Record<Confidentiality, string>> = {
  public: 'Public',
  confidential: 'Confidentiel',
  partial: 'Partiellement confidentiel',
  unknown: 'Confidentialité inconnue',
};

const meanings: Readonly<Record<Exclude<Confidentiality, 'partial'>, string>> = {
  public: 'Ces comptes sont publics\u00A0: chacun peut les consulter.',
  confidential:
    'L’entreprise a demandé que ces comptes ne soient pas publiés. ' +
    'Ils sont réservés à votre mission et ne se rediffusent pas.',
  unknown:
    'La source ne dit pas si ces comptes sont publics. ' +
    'Dans le doute, ils sont à traiter comme des comptes confidentiels.',
};

const partialDetails: Readonly<Record<ConfidentialityDetail, string>> = {
  income_statement: 'seul le compte de résultat est confidentiel',
  simplified_publication: 'seule une présentation simplifiée du bilan et de l’annexe est publique',
  auditor_report: 'le rapport du commissaire aux comptes est confidentiel',
};

/** What the badge means for the agent, in two sentences (seed bilans_inpi, question 1). */
export function confidentialityMeaning(
  confidentiality: Confidentiality,
  detail: ConfidentialityDetail | null,
): string {
  if (confidentiality !== 'partial') return meanings[confidentiality];
  const part = detail === null ? 'la source ne dit pas laquelle' : partialDetails[detail];
  return (
    `Une partie de ces comptes est confidentielle\u00A0: ${part}. ` +
    'Le document ne la sépare pas du reste\u00A0: il est à traiter comme un document confidentiel.'
  );
}
