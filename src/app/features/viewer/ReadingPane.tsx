import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';

import type { Confidentiality, ConfidentialityDetail } from '#domain/confidentiality.ts';

import { problemOf } from '../../api/client.ts';
import { useShortcuts } from '../../documents/keyboard/useShortcuts.ts';
import { useSide } from '../../documents/reader/side/useSide.ts';
import { ConfidentialityBanner } from '../../documents/receiving/ConfidentialityBanner.tsx';
import { DocumentPane, type DocumentPaneProps } from '../../documents/receiving/DocumentPane.tsx';
import { roomyQuery, useFoldWhenPaired, type DeskPane } from './desk-pane.ts';

import styles from './ViewerScreen.module.css';

type Shown = 'current' | 'onHelp' | 'side' | 'known' | 'listed' | 'listProblem' | 'onRetryList';

type Props = {
  desk: DeskPane;
  bar: ReactNode;
  /** What the list says of it; null while it does not. */
  confidentiality: { value: Confidentiality; detail: ConfidentialityDetail | null } | null;
  /** The list that tells of the document. */
  list: { isPending: boolean; error: Error | null; refetch: () => unknown };
  reading: Omit<DocumentPaneProps, Shown>;
  /** Panels beside the pages. */
  children?: ReactNode;
};

/** A document that fills its pane, under what it is and its confidentiality. */
export function ReadingPane({ desk, bar, confidentiality, list, reading, children }: Props) {
  const side = useSide(roomyQuery(desk));
  useFoldWhenPaired(desk, () => side.shown !== null && side.toggle(side.shown));
  const navigate = useNavigate();
  const { hash } = useLocation();
  const { siren } = reading.document;
  useShortcuts({ searchFilings: () => navigate({ pathname: `/entreprises/${siren}/recherche`, hash }) });
  return (
    <>
      {bar}
      {confidentiality !== null && (
        <ConfidentialityBanner confidentiality={confidentiality.value} detail={confidentiality.detail} />
      )}
      <div className={styles['body']}>
        <div className={styles['reading']}>
          <DocumentPane
            {...reading}
            current={desk.current}
            known={confidentiality !== null}
            listed={!list.isPending}
            side={side}
            listProblem={list.error === null ? null : problemOf(list.error)}
            onRetryList={() => void list.refetch()}
            onHelp={desk.onHelp}
          />
        </div>
        {children}
      </div>
    </>
  );
}
