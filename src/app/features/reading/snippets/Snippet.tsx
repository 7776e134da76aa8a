import { useEffect, useRef } from 'react';

import type { DocumentRef } from '../../../documents/document-ref.ts';
import type { Passage } from './draw-snippet.ts';
import type { SnippetQueue } from './snippet-queue.ts';

import styles from './Snippet.module.css';

type Props = {
  queue: SnippetQueue;
  document: DocumentRef;
  passage: Passage;
};

/** The image of a passage; it holds pixels only while it is in view or near. */
export function Snippet({ queue, document, passage }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    function drawInView() {
      const element = canvas.current;
      if (element === null) return undefined;
      let giveUp: (() => void) | null = null;
      const leave = (): void => {
        giveUp?.();
        giveUp = null;
        element.width = 0;
        element.height = 0;
      };
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting !== true) leave();
          else if (giveUp === null) giveUp = queue.draw(element, document, passage);
        },
        { rootMargin: '50% 0px' },
      );
      observer.observe(element.parentElement ?? element);
      return () => {
        observer.disconnect();
        leave();
      };
    },
    [queue, document, passage],
  );
  return (
    <span className={styles['snippet']}>
      <canvas ref={canvas} width={0} height={0} aria-hidden="true" />
    </span>
  );
}
