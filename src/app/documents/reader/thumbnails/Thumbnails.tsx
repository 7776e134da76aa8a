import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useMemo, useState } from 'react';

import type { PageRotations } from '../../rotations/rotations.ts';
import { useStore } from '../../store.ts';
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
  const { page, pageCount, drawn } = useStore(viewer.state);
  const [list, setList] = useState<HTMLElement | null>(null);
  const queue = useMemo(() => createThumbnailQueue(pdf), [pdf]);
  return (
    <nav ref={setList} className={styles['list']} aria-label="Vignettes des pages" data-own-arrows>
      <ol>
        {Array.from({ length: pageCount }, (_, index) => (
          <li key={index + 1}>
            <Thumbnail
              page={index + 1}
              current={page === index + 1}
              rotation={rotations.of(index + 1)}
              tilt={rotations.tiltOf(index + 1)}
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
