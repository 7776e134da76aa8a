import type { Identity } from '#contract/directory.ts';
import { daysBetween, type IsoDate } from '#domain/calendar.ts';

import { formatDay } from '../../format/dates.ts';

/**
 * Days after its creation in which a company may have deposited nothing yet: a first exercise ends with the year after
 * at the latest (CGI, art. 37), and its deposit comes within eight months.
 */
const youngDays = 730 + 245;

const kinds: Readonly<Record<NonNullable<Identity['kind']>, string>> = {
  sole_trader: 'une entreprise individuelle',
  association: 'une association',
  administration: 'un organisme public',
};

/** What the directory says of a company that may explain that a source knows nothing of its accounts. */
export function identityReasons(identity: Identity | undefined, today: IsoDate): string[] {
  if (identity === undefined) return [];
  const { kind, status, closedOn, createdOn } = identity;
  const young = createdOn !== null && daysBetween(createdOn, today) < youngDays;
  return [
    kind === null
      ? null
      : `l’annuaire la donne pour ${kinds[kind]}\u00A0: ses comptes ne sont en principe ni déposés au greffe, ni suivis`,
    status === 'closed'
      ? `l’annuaire la donne pour fermée${closedOn === null ? '' : ` depuis le ${formatDay(closedOn)}`}`
      : null,
    young
      ? `elle n’a été créée que le ${formatDay(createdOn)}\u00A0: ses premiers comptes ne sont peut-être ni clos, ni déposés`
      : null,
  ].filter((reason) => reason !== null);
}
