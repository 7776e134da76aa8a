import { useEffect, useMemo, useRef } from 'react';

import { useDrawnInView } from '../../../ui/useDrawnInView.ts';
import type { ThumbnailQueue } from './thumbnail-queue.ts';

import styles from './Thumbnails.module.css';

type Props = {
  page: number;
  current: boolean;
  /** Degrees added to the page's own rotation: quarter turns, and what straightens it. */
  rotation: number;
  tilt: number;
  /** Null while nothing may be drawn yet. */
  queue: ThumbnailQueue | null;
  /** What scrolls; null while it is not laid out. */
  list: HTMLElement | null;
  onGo: (page: number) => void;
};

/** Width in CSS pixels, as in the style sheet. */
const width = 104;

/** One page in small; it holds pixels only while it is in view or near. */
export function Thumbnail({ page, current, rotation, tilt, queue, list, onGo }: Props) {
  const draw = useMemo(
    () =>
      queue === null || list === null
        ? null
        : (canvas: HTMLCanvasElement) => queue.draw(canvas, page, width, { rotation, tilt }),
    [queue, list, page, rotation, tilt],
  );
  const canvas = useDrawnInView(draw, list, '100% 0px');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(
    function followThePage() {
      if (!current || list === null || button.current === null) return;
      const { offsetTop, offsetHeight } = button.current;
      const above = offsetTop < list.scrollTop;
      const below = offsetTop + offsetHeight > list.scrollTop + list.clientHeight;
      if (above || below) list.scrollTo({ top: offsetTop - (list.clientHeight - offsetHeight) / 2 });
    },
    [current, list],
  );
  return (
    <button
      ref={button}
      type="button"
      className={styles['thumbnail']}
      aria-label={`Page ${page}`}
      aria-current={current ? 'page' : undefined}
      onClick={() => onGo(page)}
    >
      <span className={styles['sheet']}>
        <canvas ref={canvas} width={0} height={0} aria-hidden="true" />
      </span>
      <span aria-hidden="true">{page}</span>
    </button>
  );
}
