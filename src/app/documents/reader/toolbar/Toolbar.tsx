import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import Download from 'lucide-react/icons/download';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Keyboard from 'lucide-react/icons/keyboard';
import ListTree from 'lucide-react/icons/list-tree';
import PanelLeft from 'lucide-react/icons/panel-left';
import Printer from 'lucide-react/icons/printer';
import RotateCw from 'lucide-react/icons/rotate-cw';
import Search from 'lucide-react/icons/search';
import StickyNote from 'lucide-react/icons/sticky-note';
import { useId } from 'react';

import { RecogniseButton } from '../../recognition/bar/RecogniseButton.tsx';
import { useStore } from '../../store.ts';
import type { PageViewer } from '../pages/page-viewer.ts';
import type { Side } from '../side/useSide.ts';
import { PageField } from './PageField.tsx';
import { ToolButton } from './ToolButton.tsx';
import { ZoomControls } from './ZoomControls.tsx';

import styles from './Toolbar.module.css';

type Props = {
  viewer: PageViewer;
  side: Side;
  find: { open: boolean; toggle: () => void };
  onPrint: () => void;
  /** Null where no document may be saved. */
  onSave: (() => void) | null;
  onHelp: () => void;
};

/** What one does with the pages. Where the place is short, the less used tools are behind « Plus d’outils ». */
export function Toolbar({ viewer, side, find, onPrint, onSave, onHelp }: Props) {
  const state = useStore(viewer.state);
  const more = useId();
  const page = state.page ?? 1;
  return (
    <section className={styles['toolbar']} aria-label="Outils du document">
      <ToolButton
        label="Vignettes"
        shortcut="v"
        icon={PanelLeft}
        pressed={side.shown === 'thumbnails'}
        onClick={() => side.toggle('thumbnails')}
      />
      <ToolButton
        label="Sommaire"
        shortcut="o"
        icon={ListTree}
        pressed={side.shown === 'outline'}
        onClick={() => side.toggle('outline')}
      />
      <div className={styles['group']}>
        <ToolButton
          label="Page précédente"
          shortcut="←"
          icon={ChevronUp}
          disabled={page <= 1}
          onClick={() => viewer.goTo(page - 1)}
        />
        <PageField page={page} pageCount={state.pageCount} onGo={viewer.goTo} />
        <ToolButton
          label="Page suivante"
          shortcut="→"
          icon={ChevronDown}
          disabled={page >= state.pageCount}
          onClick={() => viewer.goTo(page + 1)}
        />
      </div>
      <ToolButton
        label="Rechercher dans le document"
        shortcut="Ctrl + F"
        icon={Search}
        pressed={find.open}
        onClick={find.toggle}
      />
      <RecogniseButton />
      <button
        type="button"
        className={`${styles['tool']} ${styles['more']}`}
        aria-label="Plus d’outils"
        title="Plus d’outils"
        popoverTarget={more}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
      <div id={more} popover="auto" className={styles['rest']}>
        <ZoomControls viewer={viewer} state={state} />
        <div className={styles['group']}>
          <ToolButton
            label="Notes"
            shortcut="m"
            icon={StickyNote}
            pressed={side.shown === 'notes'}
            onClick={() => side.toggle('notes')}
          />
          <ToolButton
            label="Tourner les pages"
            shortcut="r"
            icon={RotateCw}
            onClick={() => viewer.rotateBy(90)}
          />
          {onSave !== null && (
            <ToolButton label="Télécharger le PDF" shortcut="Ctrl + S" icon={Download} onClick={onSave} />
          )}
          <ToolButton label="Imprimer" shortcut="Ctrl + P" icon={Printer} onClick={onPrint} />
          <ToolButton label="Raccourcis clavier" shortcut="?" icon={Keyboard} onClick={onHelp} />
        </div>
      </div>
    </section>
  );
}
