import type { Origin, Source, SourceAnswer } from '#contract/filings.ts';

/** Said wherever a filing may be missing because it is confidential. */
export const publicOnlySentence =
  'Cette source ne liste que les dépôts publics\u00A0: une entreprise peut en avoir de confidentiels, qu’elle ne mentionne pas.';

/** The services that answered. */
export function answeredSources(answers: readonly SourceAnswer[]): Source[] {
  return answers.filter(({ problem }) => problem === null).map(({ source }) => source);
}

/** Whether every service that answered knows nothing but public filings. */
export function knowPublicOnly(answers: readonly SourceAnswer[]): boolean {
  const answered = answeredSources(answers);
  return answered.length > 0 && answered.every(({ publicOnly }) => publicOnly === true);
}

const originNames: Readonly<Record<Origin, string>> = {
  'api-entreprise': 'API Entreprise',
  'inpi-rne': 'registre de l’INPI (RNE)',
};

/** « API Entreprise et registre de l’INPI (RNE) » */
export function originWords(origins: readonly Origin[]): string {
  return origins.map((origin) => originNames[origin]).join(' et ');
}

/** What the failure of one service changes to the list that another gave. */
export function missingAnswerWords(origin: Origin): string {
  const who = { 'api-entreprise': 'API Entreprise', 'inpi-rne': 'Le registre de l’INPI (RNE)' }[origin];
  return `${who} n’a rien transmis\u00A0: la liste peut être incomplète.`;
}
