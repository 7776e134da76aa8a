import type { ServiceName, ServiceStatus, TokenStatus } from '#contract/status.ts';

import { causeWords } from '../../format/cause.ts';
import { formatDay, formatDays, formatInstant } from '../../format/dates.ts';

export const serviceTitles: Readonly<Record<ServiceName, string>> = {
  inpi: 'Comptes annuels (INPI, par API Entreprise)',
  bdf: 'Bilans Banque de France (par API Entreprise)',
  'inpi-rne': 'Registre de l’INPI (RNE)',
  search: 'Annuaire des entreprises',
};

export const stateNames: Readonly<Record<ServiceStatus['state'], string>> = {
  up: 'En service',
  maintenance: 'En maintenance',
  down: 'En panne',
  unknown: 'État non communiqué',
};

/** What is known of a service, a sentence each, the most useful first. */
export function serviceFacts(service: ServiceStatus): string[] {
  const { state, checkedAt, lastUpAt, until, lastSuccessAt, lastFailure } = service;
  return [
    until === null ? null : `Retour prévu le ${formatInstant(until)}.`,
    state === 'down' && lastUpAt !== null
      ? `En service pour la dernière fois le ${formatInstant(lastUpAt)}.`
      : null,
    lastSuccessAt === null ? null : `Dernière réponse reçue le ${formatInstant(lastSuccessAt)}.`,
    lastFailure === null
      ? null
      : `Dernier échec le ${formatInstant(lastFailure.at)}\u00A0: ${causeWords(lastFailure.code)}.`,
    checkedAt === null
      ? 'Ce service ne dit pas son état, ou n’a pas pu être interrogé.'
      : `Vérifié le ${formatInstant(checkedAt)}.`,
  ].filter((fact) => fact !== null);
}

/** « Expire le 31/12/2026, dans 40 jours »; an expired token says since when. */
export function expiryWords({ expiresOn, daysLeft }: TokenStatus): string {
  if (expiresOn === null) return 'Expiration inconnue\u00A0: ce jeton ne la dit pas.';
  if (daysLeft !== null && daysLeft < 0) return `Expiré depuis le ${formatDay(expiresOn)}.`;
  const left = daysLeft === null ? '' : `, dans ${formatDays(daysLeft)}`;
  return `Expire le ${formatDay(expiresOn)}${left}.`;
}

const shortNames: Readonly<Record<TokenStatus['missing'][number], string>> = {
  inpi: 'comptes annuels',
  bdf: 'bilans Banque de France',
  'inpi-rne': 'registre de l’INPI',
};

/** What the service says of the rights of a procedure, set against what the procedure opens. */
export function rightsWords({ rights, missing }: TokenStatus): string {
  if (rights === 'as_expected') return 'Droits conformes à la démarche.';
  if (rights === 'refused')
    return 'Jeton refusé par le service\u00A0: prévenez la personne qui administre Bilanscope.';
  if (rights === 'unknown') return 'Droits non vérifiés.';
  return `Droits manquants\u00A0: ${missing.map((name) => shortNames[name]).join(', ')}.`;
}

const whole = new Intl.NumberFormat('fr-FR');

/** « comptes annuels : 12 appels sur 15 dans la minute » */
export function quotaWords({ source, remaining, limit }: TokenStatus['quotas'][number]): string {
  return `${shortNames[source]}\u00A0: ${whole.format(remaining)}\u00A0${remaining < 2 ? 'appel reste' : 'appels restent'} sur ${whole.format(limit)} pour cette minute`;
}

/** Whether someone must act on a token. */
export function asksAttention({ expiresSoon, daysLeft, rights }: TokenStatus): boolean {
  return expiresSoon || (daysLeft !== null && daysLeft < 0) || rights === 'missing' || rights === 'refused';
}
