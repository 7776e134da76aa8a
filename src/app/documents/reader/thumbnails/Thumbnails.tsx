import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useMemo, useState } from 'react';

import { usePartName } from '../../pane.ts';
import type { PageRotations } from '../../rotations/rotations.ts';
import { useStore } from '../../store.ts';
import { useShownPages } from '../outline/useShownPages.ts';
import type { PageViewer } from '../pages/page-viewer.ts';
import { createThumbnailQueue } from './thumbnail-queue.ts';
import { Thumbnail } from './Thumbnail.tsx';

import styles from './Thumbnails.module.css';

type Props = {
  pdf: PDFDocumentProxy;
  viewer: PageViewer;
  rotations: PageRotations;
  onGo: (page: number) => void;
};

/** All pages at a glance, each drawn when it comes into view. */
export function Thumbnails({ pdf, viewer, rotations, onGo }: Props) {
  const { page, drawn } = useStore(viewer.state);
  const pages = useShownPages();
  const [list, setList] = useState<HTMLElement | null>(null);
  const queue = useMemo(() => createThumbnailQueue(pdf), [pdf]);
  return (
    <nav
      ref={setList}
      className={styles['list']}
      aria-label={usePartName('Vignettes des pages')}
      data-own-arrows
    >
      <ol>
        {pages.map((number) => (
          <li key={number}>
            <Thumbnail
              page={number}
              current={page === number}
              rotation={rotations.of(number)}
              tilt={rotations.tiltOf(number)}
              // The first page goes before its thumbnail.
              queue={drawn ? queue : null}
              list={list}
              onGo={onGo}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}
