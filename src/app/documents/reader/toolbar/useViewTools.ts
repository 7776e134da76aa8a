import { useEffect } from 'react';

import type { DocumentRef } from '../../document-ref.ts';
import type { ShortcutHandlers } from '../../keyboard/useShortcuts.ts';
import { usePageRotations, type PageRotations } from '../../rotations/rotations.ts';
import { useStore } from '../../store.ts';
import { useStraighten } from '../../straighten/useStraighten.ts';
import { enterFullScreen, fullScreenStore, leaveFullScreen } from '../full-screen/full-screen.ts';
import {
  chooseContrast,
  contrastLabels,
  contrastStore,
  nextContrast,
  type Contrast,
} from '../pages/contrast.ts';
import { dragToScroll, handStore } from '../pages/hand.ts';
import type { PageViewer } from '../pages/page-viewer.ts';

/** Everything that changes how the pages are seen, but for their size; by button and by key. */
export type ViewTools = {
  rotations: PageRotations;
  contrast: Contrast;
  hand: boolean;
  fullScreen: boolean;
  actions: Pick<
    Required<ShortcutHandlers>,
    'rotate' | 'rotateBack' | 'turnPage' | 'turnPageBack' | 'straighten' | 'contrast' | 'hand' | 'fullScreen'
  >;
};

/**
 * The tools of an open document; they do nothing while no page is shown.
 *
 * @param tell says what was done, where the eye does not see it at once.
 */
export function useViewTools(
  document: DocumentRef,
  viewer: PageViewer | null,
  tell: (words: string) => void,
): ViewTools {
  const rotations = usePageRotations(document);
  const { contrast } = useStore(contrastStore);
  const { on: hand } = useStore(handStore);
  const { on: fullScreen } = useStore(fullScreenStore);
  const straighten = useStraighten(viewer, rotations, tell);
  useEffect(
    function turnThePages() {
      viewer?.turn(rotations);
    },
    [viewer, rotations],
  );
  useEffect(
    function takeTheHand() {
      if (viewer === null || !hand) return undefined;
      const letGo = new AbortController();
      dragToScroll(viewer.pages.container, letGo.signal);
      return () => letGo.abort();
    },
    [viewer, hand],
  );
  const turnPage = (by: 90 | -90) => (): void => {
    const page = viewer?.state.get().page ?? null;
    if (page !== null) rotations.turnPage(page, by);
  };
  const changeContrast = (): void => {
    const next = nextContrast(contrast);
    chooseContrast(next);
    tell(`Contraste\u00A0: ${contrastLabels[next].toLowerCase()}.`);
  };
  const changeHand = (): void => {
    handStore.update({ on: !hand });
    tell(
      hand
        ? 'Main désactivée\u00A0: la souris sélectionne le texte.'
        : 'Main\u00A0: la souris fait glisser les pages.',
    );
  };
  const changeScreen = (): void => {
    if (fullScreen) return leaveFullScreen();
    enterFullScreen();
    tell('Plein écran\u00A0: Échap pour en sortir.');
  };
  return {
    rotations,
    contrast,
    hand,
    fullScreen,
    actions: {
      rotate: () => rotations.turnAll(90),
      rotateBack: () => rotations.turnAll(-90),
      turnPage: turnPage(90),
      turnPageBack: turnPage(-90),
      straighten,
      contrast: changeContrast,
      hand: changeHand,
      fullScreen: changeScreen,
    },
  };
}
