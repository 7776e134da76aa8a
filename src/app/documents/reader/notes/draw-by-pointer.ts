import { between, leastSide, type Point } from '#domain/notes/mark-box.ts';
import type { Box } from '#domain/page-text/page-text.ts';

import type { PageLayer } from './usePageLayers.ts';

type Drawing = {
  /** The rectangle as it grows; fractions of the page as it is shown. */
  onDraw: (layer: PageLayer, box: Box) => void;
  onDrawn: (layer: PageLayer, box: Box) => void;
};

/**
 * Has a mouse, a pen or a finger draw a rectangle on any page until `signal` aborts. Listens on the sheets themselves,
 * before what scrolls or selects under them.
 */
export function drawByPointer(
  layers: readonly PageLayer[],
  { onDraw, onDrawn }: Drawing,
  signal: AbortSignal,
): void {
  for (const layer of layers) {
    const { sheet } = layer;
    let start: Point | null = null;
    const boxTo = (event: PointerEvent): Box | null =>
      start === null ? null : between(start, pointOn(sheet, event));
    sheet.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        sheet.setPointerCapture(event.pointerId);
        start = pointOn(sheet, event);
      },
      { signal },
    );
    sheet.addEventListener(
      'pointermove',
      (event) => {
        const box = boxTo(event);
        if (box !== null) onDraw(layer, box);
      },
      { signal },
    );
    sheet.addEventListener(
      'pointerup',
      (event) => {
        const box = boxTo(event);
        start = null;
        // A click draws nothing.
        if (box !== null && box.width > leastSide && box.height > leastSide) onDrawn(layer, box);
      },
      { signal },
    );
    sheet.addEventListener('pointercancel', () => (start = null), { signal });
  }
}

/** Where a pointer is on a sheet that has it captured, straightened or not. */
function pointOn({ clientWidth, clientHeight }: HTMLElement, { offsetX, offsetY }: PointerEvent): Point {
  return { left: offsetX / clientWidth, top: offsetY / clientHeight };
}
