import { useState } from 'react';

import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import { dateInParis } from '#domain/calendar.ts';

import { exportContext, type ExportedCompany } from '../../exports/exported.ts';
import { ExportMenu } from '../../exports/ExportMenu.tsx';
import { usePrintMargins } from '../../exports/print-margins.ts';
import { formatDay } from '../../format/dates.ts';
import type { Compared } from './figures/compared.ts';

type Props = { compared: readonly Compared[]; year: number | null; current: Case; session: Session };

/** What can be taken away of a comparison: the figures that came, and for each other company why they did not. */
export function ComparisonActions({ compared, year, current, session }: Props) {
  const [context] = useState(() => exportContext(session, current));
  const { demarche, objet, agent, madeAt } = context;
  usePrintMargins({
    notice: 'Confidentiel\u00A0: réservé à la mission indiquée, ne pas rediffuser.',
    about: `${compared.length} entreprises · ${demarche} · ${objet} · ${agent} · ${formatDay(dateInParis(Date.parse(madeAt)))}`,
    size: 'A4 landscape',
  });
  return (
    <ExportMenu
      companies={compared.map(exported)}
      grid={async (unit) => {
        const { comparedGrid } = await import('./figures/compared-grid.ts');
        return year === null ? [] : comparedGrid(compared, year, unit);
      }}
      current={current}
      session={session}
    />
  );
}

function exported({ siren, name, figures, problem }: Compared): ExportedCompany {
  if (figures !== null) return { siren, name, figures, absence: null };
  return { siren, name, figures, absence: problem?.title ?? 'pas encore reçus' };
}
