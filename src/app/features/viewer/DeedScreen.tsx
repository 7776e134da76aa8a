import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import type { Deed } from '#contract/deeds.ts';
import { formatSiren } from '#domain/siren.ts';

import { deedsQuery } from '../../api/deeds-query.ts';
import { useKnownName } from '../../directory/known-name.ts';
import { deedName } from '../../format/deed.ts';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { deedDeposit, deedFileName, deedPrintHeading } from './deed-words.ts';
import { DocumentBar, NeighbourLink } from './DocumentBar.tsx';
import { DocumentGate, type Asked } from './DocumentGate.tsx';
import { DocumentShell } from './DocumentShell.tsx';
import { neighboursOf } from './neighbours.ts';

/** The document of a deed, in the same viewer as a filing's. */
export function DeedScreen() {
  return <DocumentGate reading="deeds">{(asked) => <Viewer {...asked} />}</DocumentGate>;
}

function Viewer({ current, siren, id: deedId }: Asked) {
  const navigate = useNavigate();
  const list = useQuery(deedsQuery(current.id, siren));
  const deeds = list.data?.deeds ?? [];
  const deed = deeds.find(({ id }) => id === deedId) ?? null;
  const neighbours = neighboursOf(deedId, deeds);
  const companyName = useKnownName(current.id, siren);
  const title = deed === null ? 'Acte' : deedName(deed);
  useDocumentTitle(`${title} · ${companyName ?? `SIREN ${formatSiren(siren)}`}`);

  const addressOf = ({ id }: Deed): string => `/entreprises/${siren}/actes/${encodeURIComponent(id)}`;
  const goTo = (other: Deed | null) => (): unknown => other !== null && navigate(addressOf(other));
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
    <DocumentShell
      bar={
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
      }
      confidentiality={deed === null ? null : { value: deed.confidentiality, detail: null }}
      list={list}
      reading={{
        current,
        document: { caseId: current.id, siren, kind: 'deed', id: deedId },
        fileName: deedFileName(siren, deedId, deed),
        subject: deed === null ? title : `${title} ${deedDeposit(deed)}`,
        printHeading: deedPrintHeading(siren, deed),
      }}
      shortcuts={{ olderFiling: goTo(neighbours.older), newerFiling: goTo(neighbours.newer) }}
    />
  );
}
