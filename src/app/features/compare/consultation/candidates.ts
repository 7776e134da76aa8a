import type { IsoDate } from '#domain/calendar.ts';
import { isTooRecent, turnoversTogether, type TurnoverYear } from '#domain/procurement/turnover-standing.ts';
import { formatSiren, type Siren } from '#domain/siren.ts';

import type { Compared } from '../figures/compared.ts';

/** Who applies: a company, or several together. */
export type Candidate = {
  key: string;
  name: string;
  groupement: boolean;
  turnovers: readonly TurnoverYear[];
  /** Members, or the company itself, without any figure. */
  without: readonly string[];
  /** Whether it is too young for three exercises; null where its creation is not known, or for a groupement. */
  tooRecent: boolean | null;
};

/** The candidates, groupements first, in the order of the comparison. */
export function candidatesOf(
  compared: readonly Compared[],
  groupements: readonly (readonly Siren[])[],
  createdOn: ReadonlyMap<Siren, IsoDate>,
  today: IsoDate,
): Candidate[] {
  const together = groupements.flatMap((sirens, index): Candidate[] => {
    const members = compared.filter(({ siren }) => sirens.includes(siren));
    if (members.length < 2) return [];
    return [
      {
        key: `groupement ${sirens.join(' ')}`,
        name: `Groupement ${index + 1}\u00A0: ${members.map(nameOf).join(', ')}`,
        groupement: true,
        turnovers: turnoversTogether(members.map(turnoversOf)),
        without: members.filter(({ figures }) => figures === null).map(nameOf),
        tooRecent: null,
      },
    ];
  });
  const grouped = new Set(groupements.filter((sirens) => sirens.length > 1).flat());
  const alone = compared
    .filter(({ siren }) => !grouped.has(siren))
    .map((company): Candidate => ({
      key: company.siren,
      name: nameOf(company),
      groupement: false,
      turnovers: turnoversOf(company),
      without: company.figures === null ? [nameOf(company)] : [],
      tooRecent: isTooRecent(createdOn.get(company.siren) ?? null, today),
    }));
  return [...together, ...alone];
}

function turnoversOf({ figures }: Compared): TurnoverYear[] {
  return (figures?.years ?? []).map(({ closing, durationMonths, figures: { chiffre_affaires_ht } }) => ({
    closing,
    durationMonths,
    turnover: chiffre_affaires_ht.value,
  }));
}

function nameOf({ name, siren }: Compared): string {
  return name ?? formatSiren(siren);
}
