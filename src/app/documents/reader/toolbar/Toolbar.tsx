import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import Download from 'lucide-react/icons/download';
import ListTree from 'lucide-react/icons/list-tree';
import PanelLeft from 'lucide-react/icons/panel-left';
import Printer from 'lucide-react/icons/printer';
import Search from 'lucide-react/icons/search';
import StickyNote from 'lucide-react/icons/sticky-note';

import { usePartName } from '../../pane.ts';
import { RecogniseButton } from '../../recognition/bar/RecogniseButton.tsx';
import { useStore } from '../../store.ts';
import type { PageViewer } from '../pages/page-viewer.ts';
import type { Side } from '../side/useSide.ts';
import { FitTools } from './FitTools.tsx';
import { MenuTool } from './MenuTool.tsx';
import { MoreTools } from './MoreTools.tsx';
import { PageField } from './PageField.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useNarrow } from './useNarrow.ts';
import type { ViewTools } from './useViewTools.ts';
import { ZoomControls } from './ZoomControls.tsx';

import styles from './Toolbar.module.css';

type Props = {
  viewer: PageViewer;
  side: Side;
  tools: ViewTools;
  find: { open: boolean; toggle: () => void };
  onPrint: () => void;
  /** Null where no document may be saved. */
  onSave: (() => void) | null;
  onHelp: () => void;
};

/** Pixels under which the fits go to the menu, then what lets the document leave, then the zoom. */
const steps = [890, 790, 710] as const;

/** What one does with the pages: what serves all the time as buttons, the rest under « Plus d’outils ». */
export function Toolbar({ viewer, side, tools, find, onPrint, onSave, onHelp }: Props) {
  const state = useStore(viewer.state);
  const [narrow, bar] = useNarrow(steps);
  const page = state.page ?? 1;
  const save = { label: 'Télécharger le PDF', shortcut: 'Ctrl + S', icon: Download };
  const leaving = [
    ...(onSave === null ? [] : [{ ...save, onClick: onSave }]),
    { label: 'Imprimer', shortcut: 'Ctrl + P', icon: Printer, onClick: onPrint },
  ];
  return (
    <section ref={bar} className={styles['toolbar']} aria-label={usePartName('Outils du document')}>
      <div className={styles['group']}>
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
        <ToolButton
          label="Notes"
          shortcut="m"
          icon={StickyNote}
          pressed={side.shown === 'notes'}
          onClick={() => side.toggle('notes')}
        />
      </div>
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
      {narrow < 3 && <ZoomControls viewer={viewer} state={state} fits={narrow === 0} />}
      <div className={`${styles['group']} ${styles['last']}`}>
        {narrow < 2 && leaving.map((tool) => <ToolButton key={tool.label} {...tool} />)}
        <MoreTools tools={tools} straightened={tools.rotations.isStraightened(page)} onHelp={onHelp}>
          {narrow === 3 && <ZoomControls viewer={viewer} state={state} fits={false} />}
          {narrow > 0 && <FitTools viewer={viewer} fit={state.fit} button={MenuTool} />}
          {narrow > 1 && leaving.map((tool) => <MenuTool key={tool.label} {...tool} />)}
        </MoreTools>
      </div>
    </section>
  );
}
