import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import type { Siren } from '#domain/siren.ts';

import { filingsQuery } from '../../api/company-queries.ts';
import { deedsQuery } from '../../api/deeds-query.ts';
import { identityQuery } from '../../api/directory-queries.ts';
import type { ExportedCompany } from '../../exports/exported.ts';
import { ExportItem, ExportMenu } from '../../exports/ExportMenu.tsx';
import { useShownFigures } from '../../filed/useShownFigures.ts';
import { answeredSources } from './sources/source-words.ts';

const CompanySheet = lazy(async () => ({ default: (await import('./sheet/CompanySheet.tsx')).CompanySheet }));

// The archive's library weighs: it comes with the first case file.
const CaseFilePanel = lazy(async () => ({
  default: (await import('../../exports/case-file/CaseFilePanel.tsx')).CaseFilePanel,
}));

type Props = { siren: Siren; name: string | null; current: Case; session: Session };

/** What can be taken away of a company: what its sections have already asked, and nothing more. */
export function CompanyExports({ siren, name, current, session }: Props) {
  const held = { enabled: false } as const;
  const figures = useShownFigures(siren, current);
  const filings = useQuery({ ...filingsQuery(current.id, siren), ...held });
  const deeds = useQuery({ ...deedsQuery(current.id, siren), ...held });
  const { data: identity } = useQuery({ ...identityQuery(current.id, siren), ...held });
  const [making, setMaking] = useState(false);
  const [printing, setPrinting] = useState(false);
  const company: ExportedCompany =
    figures === null
      ? { siren, name, figures: null, absence: 'non reçus de la Banque de France' }
      : { siren, name, figures, absence: null };
  const listed = filings.data?.filings ?? [];
  return (
    <>
      <ExportMenu
        companies={[company]}
        filings={listed}
        grid={async (unit) => {
          const { figuresGrid } = await import('../../exports/copied-table.ts');
          return company.figures === null ? [] : figuresGrid(company.figures, unit);
        }}
        current={current}
        session={session}
      >
        <ExportItem onClick={() => setPrinting(true)} hint="une page A4, à verser au dossier">
          Fiche
        </ExportItem>
        <ExportItem onClick={() => setMaking(true)} hint="documents choisis, chiffres, manifeste (ZIP)">
          Dossier…
        </ExportItem>
      </ExportMenu>
      {printing && (
        <Suspense>
          <CompanySheet
            company={company}
            identity={identity ?? null}
            filings={filings.data ?? null}
            current={current}
            session={session}
            onPrinted={() => setPrinting(false)}
          />
        </Suspense>
      )}
      {making && (
        <Suspense>
          <CaseFilePanel
            company={company}
            filings={listed}
            deeds={deeds.data?.deeds ?? []}
            sources={answeredSources(filings.data?.answers ?? [])}
            current={current}
            session={session}
            onClose={() => setMaking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
