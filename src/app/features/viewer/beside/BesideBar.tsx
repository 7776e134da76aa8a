import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import Search from 'lucide-react/icons/search';
import { useState } from 'react';

import type { PaneName } from '../../../documents/address/reading-address.ts';
import { usePageClasses } from '../../../documents/forms/usePageClasses.ts';
import { useShortcuts } from '../../../documents/keyboard/useShortcuts.ts';
import type { Reading } from '../../../documents/reader/reading.ts';
import { ToolButton } from '../../../documents/reader/toolbar/ToolButton.tsx';
import { FindInBoth } from './FindInBoth.tsx';
import { Together } from './Together.tsx';
import type { OpenPane, ScrollMode } from './useTogether.ts';

import styles from './Beside.module.css';

type Readings = Readonly<Record<PaneName, Reading>>;

type Props = {
  /** Null until both documents are open. */
  readings: Readings | null;
  placed: (pane: PaneName) => boolean;
  active: PaneName;
  /** Where each pane stands: « à gauche ». */
  words: Readonly<Record<PaneName, string>>;
  /** What is looked for in both when the search opens; null while it is closed. */
  finding: string | null;
  onFinding: (sought: string | null) => void;
  onSwap: () => void;
  /** Changes when the address has brought both where they stand. */
  brought: string;
};

const notYet = { scrollMode: () => false, realign: () => false };

/** What one does with two documents at once. */
export function BesideBar(props: Props) {
  const { readings, placed, active, words, finding, onFinding, onSwap, brought } = props;
  const [chosen, setChosen] = useState<ScrollMode>('form');
  // Each document then stands on what it holds.
  const [found, setFound] = useState(false);
  const mode = found && finding !== null ? 'free' : chosen;
  const setMode = (asked: ScrollMode): void => {
    setChosen(asked);
    setFound(false);
  };
  // The list of keys shows them from the start.
  useShortcuts(readings === null ? notYet : {});
  return (
    <section className={styles['bar']} aria-label="Les deux documents">
      {readings === null ? (
        <output className={styles['together']}>Les deux documents défileront ensemble.</output>
      ) : (
        <ClassedTogether {...{ readings, placed, active, mode, brought }} onMode={setMode} />
      )}
      <ToolButton label="Échanger les documents" shortcut="j" icon={ArrowLeftRight} onClick={onSwap} />
      {readings !== null && (
        <ToolButton
          label="Rechercher dans les deux documents"
          shortcut="Ctrl + F"
          icon={Search}
          pressed={finding !== null}
          onClick={() => onFinding(finding === null ? '' : null)}
        />
      )}
      {readings !== null && finding !== null && (
        <FindInBoth
          key={finding}
          readings={readings}
          initial={finding}
          active={active}
          words={words}
          onFound={setFound}
          onClose={() => {
            onFinding(null);
            readings[active].viewer.focus();
          }}
        />
      )}
    </section>
  );
}

type ClassedProps = {
  readings: Readings;
  placed: (pane: PaneName) => boolean;
  active: PaneName;
  mode: ScrollMode;
  onMode: (mode: ScrollMode) => void;
  brought: string;
};

/** Both documents with what is known of their pages. */
function ClassedTogether({ readings, placed, active, mode, onMode, brought }: ClassedProps) {
  const panes = {
    first: useOpenPane(readings.first, () => placed('first')),
    second: useOpenPane(readings.second, () => placed('second')),
  };
  return <Together panes={panes} active={active} mode={mode} onMode={onMode} brought={brought} />;
}

function useOpenPane({ document, viewer }: Reading, placed: () => boolean): OpenPane {
  const classes = usePageClasses(document, viewer.pdf.numPages);
  return { viewer, classes, placed };
}
