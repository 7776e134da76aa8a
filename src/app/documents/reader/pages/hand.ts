import { createStore } from '../../store.ts';

/** Whether the pointer drags the pages rather than selects their text; kept from document to document. */
export const handStore = createStore({ on: false });

/** Pixels before a press becomes a drag: a link under the hand can still be pressed. */
const hold = 4;

/** Has the mouse drag what scrolls in `container`, marked `data-hand`, until `signal`; fingers do it by themselves. */
export function dragToScroll(container: HTMLElement, signal: AbortSignal): void {
  let start: { x: number; y: number; left: number; top: number } | null = null;
  const until = { signal };
  container.dataset['hand'] = '';
  container.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || event.defaultPrevented) return;
      const { scrollLeft: left, scrollTop: top } = container;
      start = { x: event.clientX, y: event.clientY, left, top };
    },
    until,
  );
  container.addEventListener(
    'pointermove',
    (event) => {
      if (start === null) return;
      const [right, down] = [event.clientX - start.x, event.clientY - start.y];
      if (!container.hasPointerCapture(event.pointerId)) {
        if (Math.hypot(right, down) < hold) return;
        container.setPointerCapture(event.pointerId);
        container.dataset['dragged'] = '';
      }
      container.scrollTo({ left: start.left - right, top: start.top - down, behavior: 'instant' });
    },
    until,
  );
  const end = (): void => {
    start = null;
    delete container.dataset['dragged'];
  };
  for (const type of ['pointerup', 'pointercancel'] as const) container.addEventListener(type, end, until);
  signal.addEventListener('abort', () => {
    end();
    delete container.dataset['hand'];
  });
}
