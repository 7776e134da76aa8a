import type { Confidentiality, ConfidentialityDetail } from '#domain/confidentiality.ts';

/** A degree of confidentiality, and the part that it covers where the register tells. */
export type Degree = {
  confidentiality: Confidentiality;
  confidentialityDetail: ConfidentialityDetail | null;
};

const partial = (confidentialityDetail: ConfidentialityDetail): Degree => ({
  confidentiality: 'partial',
  confidentialityDetail,
});

/**
 * INPI's words, without accents or capitals: « partiellement » is the income statement (small companies), RAPCAC the
 * auditor's report (« rapport du commissaire aux comptes »).
 */
const degrees: ReadonlyMap<string, Degree> = new Map(
  Object.entries({
    public: { confidentiality: 'public', confidentialityDetail: null },
    confidentiel: { confidentiality: 'confidential', confidentialityDetail: null },
    'partiellement confidentiel': partial('income_statement'),
    'partiellement confidentiel (rapcac)': partial('auditor_report'),
    'publication simplifiee': partial('simplified_publication'),
  }),
);

/** Reads the register's word on confidentiality; any other word, or none, is `unknown`. */
export function degreeOf(word: string | null): Degree {
  const plain = (word ?? '').trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return degrees.get(plain) ?? { confidentiality: 'unknown', confidentialityDetail: null };
}
