import Contrast from 'lucide-react/icons/contrast';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Hand from 'lucide-react/icons/hand';
import Keyboard from 'lucide-react/icons/keyboard';
import Maximize2 from 'lucide-react/icons/maximize-2';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import RotateCw from 'lucide-react/icons/rotate-cw';
import Ruler from 'lucide-react/icons/ruler';
import { useId, type ReactNode } from 'react';

import { contrastLabels } from '../pages/contrast.ts';
import { MenuTool } from './MenuTool.tsx';
import type { ViewTools } from './useViewTools.ts';

import styles from './MoreTools.module.css';
import toolbarStyles from './Toolbar.module.css';

type Props = {
  tools: ViewTools;
  /** Whether the page in view was made upright. */
  straightened: boolean;
  onHelp: () => void;
  /** What has no room in the bar. */
  children: ReactNode;
};

/** The tools used now and then, in words, under one button. */
export function MoreTools({ tools, straightened, onHelp, children }: Props) {
  const menu = useId();
  const { actions, contrast, hand, fullScreen } = tools;
  return (
    <>
      <button
        type="button"
        className={toolbarStyles['tool']}
        aria-label="Plus d’outils"
        title="Plus d’outils"
        popoverTarget={menu}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
      <div id={menu} popover="auto" className={styles['menu']}>
        {children}
        <fieldset className={styles['subject']}>
          <legend>Cette page</legend>
          <MenuTool
            label="Tourner cette page à droite"
            shortcut="t"
            icon={RotateCw}
            onClick={actions.turnPage}
          />
          <MenuTool
            label="Tourner cette page à gauche"
            shortcut="Maj + t"
            icon={RotateCcw}
            onClick={actions.turnPageBack}
          />
          <MenuTool
            label="Redresser cette page"
            shortcut="k"
            icon={Ruler}
            pressed={straightened}
            onClick={actions.straighten}
          />
        </fieldset>
        <fieldset className={styles['subject']}>
          <legend>Toutes les pages</legend>
          <MenuTool label="Tourner à droite" shortcut="r" icon={RotateCw} onClick={actions.rotate} />
          <MenuTool
            label="Tourner à gauche"
            shortcut="Maj + r"
            icon={RotateCcw}
            onClick={actions.rotateBack}
          />
          <MenuTool
            label={`Contraste\u00A0: ${contrastLabels[contrast].toLowerCase()}`}
            shortcut="c"
            icon={Contrast}
            onClick={actions.contrast}
          />
          <MenuTool
            label="Main, pour faire glisser"
            shortcut="h"
            icon={Hand}
            pressed={hand}
            onClick={actions.hand}
          />
          <MenuTool
            label="Plein écran"
            shortcut="l"
            icon={Maximize2}
            pressed={fullScreen}
            onClick={actions.fullScreen}
          />
        </fieldset>
        <MenuTool label="Raccourcis clavier" shortcut="?" icon={Keyboard} onClick={onHelp} />
      </div>
    </>
  );
}
