import { useState, type ReactNode } from 'react';

import type { Confidentiality, ConfidentialityDetail } from '#domain/confidentiality.ts';

import { problemOf } from '../../api/client.ts';
import { documentUrl } from '../../documents/document-ref.ts';
import { ShortcutsPanel } from '../../documents/keyboard/ShortcutsPanel.tsx';
import { useShortcuts, type ShortcutHandlers } from '../../documents/keyboard/useShortcuts.ts';
import { useSharedWorker } from '../../documents/reader/reader-module.ts';
import { useSide } from '../../documents/reader/side/useSide.ts';
import { ConfidentialityBanner } from '../../documents/receiving/ConfidentialityBanner.tsx';
import { DocumentPane, type DocumentPaneProps } from '../../documents/receiving/DocumentPane.tsx';
import { useHeightLeft } from './useHeightLeft.ts';

import styles from './ViewerScreen.module.css';

type Shown = 'onHelp' | 'side' | 'known' | 'listed' | 'listProblem' | 'onRetryList';

type Props = {
  bar: ReactNode;
  /** What the list says of it; null while it does not. */
  confidentiality: { value: Confidentiality; detail: ConfidentialityDetail | null } | null;
  /** The list that tells of the document. */
  list: { isPending: boolean; error: Error | null; refetch: () => unknown };
  reading: Omit<DocumentPaneProps, Shown>;
  shortcuts: ShortcutHandlers;
  /** Panels beside the pages. */
  children?: ReactNode;
};

/** A document that fills the window, under what it is and its confidentiality. */
export function DocumentShell({ bar, confidentiality, list, reading, shortcuts, children }: Props) {
  const screen = useHeightLeft();
  useSharedWorker();
  const side = useSide('(width >= 70rem)');
  const [helping, setHelping] = useState(false);
  const help = (): void => setHelping(true);
  useShortcuts({ ...shortcuts, help });
  return (
    <div ref={screen} className={styles['screen']}>
      {bar}
      {confidentiality !== null && (
        <ConfidentialityBanner confidentiality={confidentiality.value} detail={confidentiality.detail} />
      )}
      <div className={styles['body']}>
        <div className={styles['reading']}>
          <DocumentPane
            key={documentUrl(reading.document)}
            {...reading}
            known={confidentiality !== null}
            listed={!list.isPending}
            side={side}
            listProblem={list.error === null ? null : problemOf(list.error)}
            onRetryList={() => void list.refetch()}
            onHelp={help}
          />
        </div>
        {children}
      </div>
      <p className={styles['howToPrint']}>
        Pour imprimer ce document, utilisez «&nbsp;Imprimer&nbsp;» dans les outils du document, ou
        Ctrl&nbsp;+&nbsp;P.
      </p>
      {helping && <ShortcutsPanel onClose={() => setHelping(false)} />}
    </div>
  );
}
