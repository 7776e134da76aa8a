import type { DirectoryCompany } from '#contract/directory.ts';
import { monthOf, yearOf, type IsoDate } from '#domain/calendar.ts';

import { formatDay } from '../format/dates.ts';

/** The company's name, or why there is none. */
export function directoryName({ name, diffusible }: DirectoryCompany): string {
  return name ?? (diffusible ? 'Nom non transmis' : 'Nom non diffusé');
}

/** « 12 rue des Forges, 25000 Besançon »; null when all of it is masked. */
export function seatWords({ seat }: DirectoryCompany): string | null {
  if (seat === null) return null;
  const place = [seat.postalCode, seat.city].filter(Boolean).join(' ');
  // The directory's address usually ends with the place.
  if (seat.address !== null) return seat.address.includes(place) ? seat.address : `${seat.address}, ${place}`;
  return place === '' ? null : place;
}

/** « en activité », « fermée le 31/03/2024 » */
export function statusWords({ status, closedOn }: DirectoryCompany): string {
  if (status === 'active') return 'en activité';
  if (status === 'unknown') return 'état inconnu';
  return closedOn === null ? 'fermée' : `fermée le ${formatDay(closedOn)}`;
}

/** « créée le 01/02/2014 (12 ans) »; null when the day is not known. */
export function creationWords(
  { createdOn, closedOn, status }: DirectoryCompany,
  today: IsoDate,
): string | null {
  if (createdOn === null) return null;
  const until = status === 'closed' ? closedOn : today;
  const words = `créée le ${formatDay(createdOn)}`;
  return until === null || until < createdOn ? words : `${words} (${yearsWords(createdOn, until)})`;
}

function yearsWords(from: IsoDate, to: IsoDate): string {
  const before = monthOf(to) * 100 + Number(to.slice(8)) < monthOf(from) * 100 + Number(from.slice(8));
  const years = yearOf(to) - yearOf(from) - (before ? 1 : 0);
  if (years < 1) return 'moins d’un an';
  return `${years}\u00A0${years === 1 ? 'an' : 'ans'}`;
}

/** « Société par actions simplifiée », or the code where the directory gives it alone: « activité 62.01Z ». */
export function codedWords(
  what: string,
  coded: { code: string; label: string | null } | null,
): string | null {
  return coded === null ? null : (coded.label ?? `${what} ${coded.code}`);
}
