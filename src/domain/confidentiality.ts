/**
 * How far a filing may be read by the public. `unknown` covers any value that the source does not define, and is
 * treated as confidential.
 */
export type Confidentiality = 'public' | 'confidential' | 'partial' | 'unknown';

/**
 * What is confidential in a partially confidential filing, where the source tells: the income statement (small
 * companies), a simplified publication (medium companies), or the auditor's report.
 */
export type ConfidentialityDetail = 'income_statement' | 'simplified_publication' | 'auditor_report';

/**
 * Whether reading a filing asks for the agent's commitment. Partially confidential filings are « à traiter comme
 * les bilans confidentiels » (seed bilans_inpi, question 1); the unknown ones are too.
 */
export function asksCommitment(confidentiality: Confidentiality): boolean {
  return confidentiality !== 'public';
}

const strictness: readonly Confidentiality[] = ['public', 'unknown', 'partial', 'confidential'];

/** The stricter of what two sources say of one filing: what is not defined gives way to a restriction that is. */
export function stricter(one: Confidentiality, other: Confidentiality): Confidentiality {
  return strictness.indexOf(one) >= strictness.indexOf(other) ? one : other;
}

/** The commitment that the seed's Q&A asks of whoever reads confidential accounts. */
export const commitmentSentence =
  "Je m'engage à n'utiliser ces informations que dans le cadre strict de mes missions de service public, " +
  'à ne pas les rediffuser ni les divulguer à des tiers non autorisés.';
