import AlignVerticalJustifyCenter from 'lucide-react/icons/align-vertical-justify-center';

import type { PaneName } from '../../../documents/address/reading-address.ts';
import { useShortcuts } from '../../../documents/keyboard/useShortcuts.ts';
import { ToolButton } from '../../../documents/reader/toolbar/ToolButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { formsCome, modeWords, togetherWords } from './together-words.ts';
import { scrollModes, useTogether, type Panes, type ScrollMode } from './useTogether.ts';

import styles from './Beside.module.css';

type Props = {
  panes: Panes;
  /** The pane that the keys are for: it leads when both are aligned again. */
  active: PaneName;
  mode: ScrollMode;
  onMode: (mode: ScrollMode) => void;
  /** Changes when the address has brought both where they stand. */
  brought: string;
};

/** How two documents scroll together, once both are open. */
export function Together({ panes, active, mode, onMode, brought }: Props) {
  const { counterpart, outdated, shift, choose, realign } = useTogether(panes, mode, onMode, brought);
  const next = scrollModes[(scrollModes.indexOf(mode) + 1) % scrollModes.length] ?? 'page';
  useShortcuts({ scrollMode: () => choose(next), realign: () => realign(active) });
  return (
    <>
      <Segmented
        legend="Défilement des deux documents (y)"
        options={scrollModes.map((value) => ({ value, label: modeWords[value] }))}
        value={mode}
        onChange={choose}
      />
      <ToolButton
        label="Réaligner l’autre document"
        shortcut="u"
        icon={AlignVerticalJustifyCenter}
        onClick={() => realign(active)}
      />
      <output className={styles['together']}>
        {outdated ? formsCome : togetherWords(mode, counterpart, shift)}
      </output>
    </>
  );
}
