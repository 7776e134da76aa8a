import { createStore } from '../../store.ts';

import './full-screen.css';

/** Whether the document has the screen to itself: the app's own bars are away. */
export const fullScreenStore = createStore({ on: false });

const attribute = 'data-full-screen';

/** Gives the document the whole screen; where the browser refuses, the whole window. */
export function enterFullScreen(): void {
  document.documentElement.toggleAttribute(attribute, true);
  fullScreenStore.update({ on: true });
  // Refused in a frame, on some phones, by some administrators: the bars are away all the same.
  void Promise.resolve(document.documentElement.requestFullscreen?.()).catch(() => undefined);
}

export function leaveFullScreen(): void {
  document.documentElement.toggleAttribute(attribute, false);
  fullScreenStore.update({ on: false });
  if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
}

let readers = 0;
let listening = new AbortController();

/**
 * Leaves with Escape, in the browser's way or in ours, and with the last document: the next filing, which takes the
 * place of this one, stays in full screen.
 *
 * @returns how to tell that this document is left.
 */
export function followFullScreen(): () => void {
  readers += 1;
  if (readers === 1) listen();
  return () => {
    readers -= 1;
    queueMicrotask(() => {
      if (readers > 0) return;
      listening.abort();
      if (fullScreenStore.get().on) leaveFullScreen();
    });
  };
}

function listen(): void {
  listening.abort();
  listening = new AbortController();
  const until = { signal: listening.signal };
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (document.fullscreenElement === null && fullScreenStore.get().on) leaveFullScreen();
    },
    until,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !fullScreenStore.get().on) return;
      // Escape closes what lies above first.
      if (document.querySelector('dialog:modal, :popover-open') === null) leaveFullScreen();
    },
    until,
  );
}
