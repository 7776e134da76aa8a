import { useEffect, useRef } from 'react';

import type { PageViewer } from '../reader/pages/page-viewer.ts';
import type { Straightening } from '../rotations/page-turns.ts';
import type { PageRotations } from '../rotations/rotations.ts';
import { measurePage } from './measure-page.ts';
import { isUpright, straightenWords } from './straighten-words.ts';

/**
 * Makes the page in view upright, or gives it back as it was filed; nothing while no page is shown.
 *
 * @param tell says what was done.
 */
export function useStraighten(
  viewer: PageViewer | null,
  rotations: PageRotations,
  tell: (words: string) => void,
): () => void {
  const measuring = useRef<AbortController | null>(null);
  useEffect(function giveUpWithTheDocument() {
    return () => measuring.current?.abort();
  }, []);
  return () => {
    const page = viewer?.state.get().page ?? null;
    if (viewer === null || page === null) return;
    if (rotations.isStraightened(page)) {
      rotations.straighten(page, null);
      tell('Page rendue telle qu’elle a été déposée.');
      return;
    }
    measuring.current?.abort();
    const leaving = new AbortController();
    measuring.current = leaving;
    const straighten = (how: Straightening | null): void => {
      if (how !== null && !isUpright(how)) rotations.straighten(page, how);
      tell(straightenWords(how));
    };
    const giveUp = (): void => {
      if (!leaving.signal.aborted) tell('Cette page n’a pas pu être mesurée\u00A0: elle reste telle quelle.');
    };
    measurePage(viewer.pdf, page, rotations.of(page), leaving.signal).then(straighten, giveUp);
  };
}
