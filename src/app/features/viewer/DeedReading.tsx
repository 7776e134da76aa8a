import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import type { Deed } from '#contract/deeds.ts';
import type { Siren } from '#domain/siren.ts';

import { deedsQuery } from '../../api/deeds-query.ts';
import { useKnownName } from '../../directory/known-name.ts';
import { useShortcuts } from '../../documents/keyboard/useShortcuts.ts';
import { deedName } from '../../format/deed.ts';
import { deedDeposit, deedFileName, deedPrintHeading } from './deed-words.ts';
import type { DeskPane } from './desk-pane.ts';
import { DocumentBar, NeighbourLink } from './DocumentBar.tsx';
import { neighboursOf } from './neighbours.ts';
import { ReadingPane } from './ReadingPane.tsx';
import { useTabTitle } from './useTabTitle.ts';

type Props = { desk: DeskPane; siren: Siren; id: string };

/** The document of a deed, in the same pane as a filing's. */
export function DeedReading({ desk, siren, id: deedId }: Props) {
  const { current } = desk;
  const navigate = useNavigate();
  const list = useQuery(deedsQuery(current.id, siren));
  const deeds = list.data?.deeds ?? [];
  const deed = deeds.find(({ id }) => id === deedId) ?? null;
  const neighbours = neighboursOf(deedId, deeds);
  const companyName = useKnownName(current.id, siren);
  const title = deed === null ? 'Acte' : deedName(deed);
  useTabTitle(desk.name, title, siren, companyName);

  const addressOf = ({ id }: Deed) => desk.to({ siren, kind: 'deed', id });
  const goTo = (other: Deed | null) => (): unknown => other !== null && navigate(addressOf(other));
  useShortcuts({ olderFiling: goTo(neighbours.older), newerFiling: goTo(neighbours.newer) });
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
    <ReadingPane
      desk={desk}
      bar={
        <DocumentBar
          desk={desk}
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
        document: { caseId: current.id, siren, kind: 'deed', id: deedId },
        fileName: deedFileName(siren, deedId, deed),
        subject: deed === null ? title : `${title} ${deedDeposit(deed)}`,
        printHeading: deedPrintHeading(siren, deed),
      }}
    />
  );
}
