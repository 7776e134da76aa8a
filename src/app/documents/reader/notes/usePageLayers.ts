import { useEffect, useState } from 'react';

import type { PageViewer } from '../pages/page-viewer.ts';
import { shownPage, type ShownPage } from './page-layer.ts';

import styles from './Marks.module.css';

/** A sheet of our own over a page that is drawn. */
export type PageLayer = ShownPage & { sheet: HTMLDivElement };

/**
 * A sheet over each page that was drawn. pdf.js empties a page to draw it anew, at another zoom or turned: the sheet is
 * put back at once.
 */
export function usePageLayers(viewer: PageViewer): readonly PageLayer[] {
  const [layers, setLayers] = useState<readonly PageLayer[]>([]);
  useEffect(
    function followDrawing() {
      const sheets = new Map<number, HTMLDivElement>();
      const leaving = new AbortController();
      const layOver = (pages: Iterable<number>): void => {
        for (const page of pages) {
          const sheet = sheets.get(page) ?? document.createElement('div');
          sheet.className = styles['sheet'] ?? '';
          sheets.set(page, sheet);
          shownPage(viewer, page)?.element.append(sheet);
        }
        setLayers(
          [...sheets].flatMap(([page, sheet]) => {
            const shown = shownPage(viewer, page);
            return shown === null ? [] : [{ ...shown, sheet }];
          }),
        );
      };
      const { eventBus, container } = viewer.pages;
      const until = { signal: leaving.signal };
      const layBack = (): void => layOver(sheets.keys());
      eventBus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => layOver([pageNumber]), until);
      eventBus.on('scalechanging', layBack, until);
      eventBus.on('rotationchanging', layBack, until);
      const drawn = container.querySelectorAll<HTMLElement>('.page[data-loaded]');
      layOver(Array.from(drawn, ({ dataset }) => Number(dataset['pageNumber'])));
      return () => {
        leaving.abort();
        for (const sheet of sheets.values()) sheet.remove();
      };
    },
    [viewer],
  );
  return layers;
}
