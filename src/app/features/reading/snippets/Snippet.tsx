import { useCallback } from 'react';

import type { DocumentRef } from '../../../documents/document-ref.ts';
import { useDrawnInView } from '../../../ui/useDrawnInView.ts';
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
  const draw = useCallback(
    (canvas: HTMLCanvasElement) => queue.draw(canvas, document, passage),
    [queue, document, passage],
  );
  const canvas = useDrawnInView(draw, null, '50% 0px');
  return (
    <span className={styles['snippet']}>
      <canvas ref={canvas} width={0} height={0} aria-hidden="true" />
    </span>
  );
}
