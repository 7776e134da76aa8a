import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';

import { between, moved, sized } from '#domain/notes/mark-box.ts';
import type { Box } from '#domain/page-text/page-text.ts';
import { turned } from '#domain/page-text/turned.ts';

import { Button } from '../../../ui/Button.tsx';
import type { PageViewer } from '../pages/page-viewer.ts';
import { drawByPointer } from './draw-by-pointer.ts';
import { placed } from './MarksLayer.tsx';
import { innerRect } from './page-layer.ts';
import type { PageLayer } from './usePageLayers.ts';

import styles from './Marks.module.css';

type Props = {
  viewer: PageViewer;
  layers: readonly PageLayer[];
  /** The rectangle, as the page's own rotation shows it. */
  onDrawn: (page: number, box: Box) => void;
  onCancel: () => void;
};

/** Fractions of the page that a key moves the rectangle by. */
const step = 0.01;

const directions: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** A rectangle being drawn, by pointer on any page, or by keys on the page in view: it stands there from the start. */
export function Drawing({ viewer, layers, onDrawn, onCancel }: Props) {
  const [drawn, setDrawn] = useState<{ page: number; box: Box } | null>(null);
  const shown = drawn ?? inView(viewer, layers);
  const layer = layers.find(({ page }) => page === shown?.page);
  const set = (on: PageLayer, box: Box): void => onDrawn(on.page, turned(box, -on.rotation));
  const finish = useEffectEvent(set);
  useEffect(
    function listenToPointers() {
      const leaving = new AbortController();
      for (const { sheet } of layers) sheet.classList.add(styles['drawing'] ?? '');
      const onDraw = ({ page }: PageLayer, box: Box): void => setDrawn({ page, box });
      drawByPointer(layers, { onDraw, onDrawn: (on, box) => finish(on, box) }, leaving.signal);
      return () => {
        leaving.abort();
        for (const { sheet } of layers) sheet.classList.remove(styles['drawing'] ?? '');
      };
    },
    [layers],
  );
  const cancel = useEffectEvent(onCancel);
  useEffect(function listenToEscape() {
    const leaving = new AbortController();
    const escape = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') cancel();
    };
    window.addEventListener('keydown', escape, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  const answer = (event: KeyboardEvent<HTMLElement>): void => {
    const direction = directions[event.key];
    if (direction === undefined || shown === null) return;
    event.preventDefault();
    const change = event.shiftKey ? sized : moved;
    setDrawn({ page: shown.page, box: change(shown.box, ...direction) });
    event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <>
      <div className={styles['hint']}>
        <p>
          Tracez un rectangle sur une page, ou placez le cadre aux flèches, Maj&nbsp;+&nbsp;flèches pour sa
          taille, puis Entrée. Échap pour renoncer.
        </p>
        <Button variant="quiet" onClick={onCancel}>
          Renoncer
        </Button>
      </div>
      {shown !== null &&
        layer !== undefined &&
        createPortal(
          <button
            key={shown.page}
            ref={focused}
            type="button"
            className={styles['candidate']}
            style={placed(shown.box)}
            data-own-arrows=""
            aria-label={`Cadre de la note, page ${shown.page}\u00A0: flèches pour le placer, Maj et flèches pour sa taille, Entrée pour le poser`}
            onKeyDown={answer}
            onClick={() => set(layer, shown.box)}
          />,
          layer.sheet,
        )}
    </>
  );
}

function focused(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** A band in the middle of what is in view of the current page; null while that page is not drawn. */
function inView(
  { pages, state }: PageViewer,
  layers: readonly PageLayer[],
): { page: number; box: Box } | null {
  const layer = layers.find(({ page }) => page === state.get().page);
  if (layer === undefined) return null;
  const paper = innerRect(layer.element);
  const window = innerRect(pages.container);
  const middle = (Math.max(paper.top, window.top) + Math.min(paper.bottom, window.bottom)) / 2 - paper.top;
  const top = Math.min(Math.max(0.05, middle / paper.height - 0.05), 0.85);
  return { page: layer.page, box: between({ left: 0.2, top }, { left: 0.8, top: top + 0.1 }) };
}
