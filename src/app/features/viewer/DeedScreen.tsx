import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import type { Case } from '#contract/cases.ts';
import type { Deed } from '#contract/deeds.ts';
import { apiPaths } from '#contract/paths.ts';
import { formatSiren, parseSiren, type Siren } from '#domain/siren.ts';

import { problemOf } from '../../api/client.ts';
import { deedsQuery } from '../../api/deeds-query.ts';
import { useCurrentCase } from '../../case/current-case.ts';
import { opensFiled } from '../../case/opens.ts';
import { SourceNotOpened } from '../../case/SourceNotOpened.tsx';
import { useKnownName } from '../../directory/known-name.ts';
import { deedName } from '../../format/deed.ts';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { ConfidentialityBanner } from './ConfidentialityBanner.tsx';
import { deedDeposit, deedFileName, deedPrintHeading } from './deed-words.ts';
import { DocumentPane } from './document/DocumentPane.tsx';
import { useSharedWorker } from './document/reader-module.ts';
import { DocumentBar, NeighbourLink } from './DocumentBar.tsx';
import { ShortcutsPanel } from './keyboard/ShortcutsPanel.tsx';
import { useShortcuts } from './keyboard/useShortcuts.ts';
import { neighboursOf } from './neighbours.ts';
import { useFoldable } from './useFoldable.ts';
import { useHeightLeft } from './useHeightLeft.ts';

import styles from './ViewerScreen.module.css';

/** The document of a deed, in the same viewer as a filing's. */
export function DeedScreen() {
  const { siren: written = '', id = '' } = useParams();
  const { current } = useCurrentCase();
  const siren = parseSiren(written);
  if (siren === null || current === null) return null;
  if (!opensFiled(current.demarche))
    return (
      <div className="page">
        <SourceNotOpened demarche={current.demarche} reading="deeds" />
      </div>
    );
  return <Viewer current={current} siren={siren} deedId={id} />;
}

type Props = { current: Case; siren: Siren; deedId: string };

function Viewer({ current, siren, deedId }: Props) {
  const navigate = useNavigate();
  const screen = useHeightLeft();
  useSharedWorker();
  const { data: list, isPending, error, refetch } = useQuery(deedsQuery(current.id, siren));
  const deeds = list?.deeds ?? [];
  const deed = deeds.find(({ id }) => id === deedId) ?? null;
  const neighbours = neighboursOf(deedId, deeds);
  const thumbnails = useFoldable('(width >= 70rem)');
  const [helping, setHelping] = useState(false);
  const companyName = useKnownName(current.id, siren);
  const title = deed === null ? 'Acte' : deedName(deed);
  useDocumentTitle(`${title} · ${companyName ?? `SIREN ${formatSiren(siren)}`}`);

  const addressOf = ({ id }: Deed): string => `/entreprises/${siren}/actes/${encodeURIComponent(id)}`;
  const goTo = (other: Deed | null) => (): unknown => other !== null && navigate(addressOf(other));
  useShortcuts({
    olderFiling: goTo(neighbours.older),
    newerFiling: goTo(neighbours.newer),
    help: () => setHelping(true),
  });
  const link = (side: 'older' | 'newer', other: Deed | null) =>
    other !== null && (
      <NeighbourLink
        to={addressOf(other)}
        title={deedName(other)}
        side={side}
        place={side === 'older' ? 'Acte précédent' : 'Acte suivant'}
        name={deedDeposit(other)}
      />
    );
  return (
    <div ref={screen} className={styles['screen']}>
      <DocumentBar
        siren={siren}
        companyName={companyName}
        title={title}
        confidentiality={deed?.confidentiality ?? null}
        deposit={deed === null ? null : deedDeposit(deed)}
        aroundLabel="Autres actes de l’entreprise"
        around={
          <>
            {link('older', neighbours.older)}
            {link('newer', neighbours.newer)}
          </>
        }
      />
      {deed !== null && <ConfidentialityBanner confidentiality={deed.confidentiality} detail={null} />}
      <div className={styles['body']}>
        <div className={styles['reading']}>
          <DocumentPane
            key={deedId}
            current={current}
            siren={siren}
            url={apiPaths.deedDocument(current.id, siren, deedId)}
            fileName={deedFileName(siren, deedId, deed)}
            subject={deed === null ? title : `${title} ${deedDeposit(deed)}`}
            printHeading={deedPrintHeading(siren, deed)}
            known={deed !== null}
            listed={!isPending}
            thumbnails={thumbnails}
            listProblem={error === null ? null : problemOf(error)}
            onRetryList={() => void refetch()}
            onHelp={() => setHelping(true)}
          />
        </div>
      </div>
      <p className={styles['howToPrint']}>
        Pour imprimer ce document, utilisez «&nbsp;Imprimer&nbsp;» dans les outils du document, ou
        Ctrl&nbsp;+&nbsp;P.
      </p>
      {helping && <ShortcutsPanel onClose={() => setHelping(false)} />}
    </div>
  );
}
