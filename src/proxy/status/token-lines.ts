import type { TokenStatus } from '#contract/status.ts';

const rightsWords = {
  as_expected: 'droits conformes',
  missing: 'droits manquants',
  refused: 'jeton refusé',
  unknown: 'droits inconnus',
} as const;

/** Each token in a line, in French: its rights, its end. */
export function tokenLines(tokens: readonly TokenStatus[]): string[] {
  return tokens.map(({ demarche, rights, missing, expiresOn, daysLeft }) => {
    const end = expiresOn === null ? 'sans échéance connue' : `expire le ${expiresOn} (${daysLeft} jours)`;
    return `jeton de « ${demarche.id} » : ${[rightsWords[rights], ...missing].join(' ')}, ${end}`;
  });
}
