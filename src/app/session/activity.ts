const deliberate = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

/**
 * Calls `onActivity` with each sign that somebody is at work: the pointer, the keyboard, what scrolls (a screen
 * reader that reads on does nothing else). What is done within an element marked `data-session-notice` is its own.
 *
 * @param onActivity is told whether the sign is more than a pointer that moves.
 * @returns how to stop.
 */
export function watchActivity(onActivity: (isDeliberate: boolean) => void): () => void {
  const stopping = new AbortController();
  const options = { capture: true, passive: true, signal: stopping.signal };
  window.addEventListener('pointermove', () => onActivity(false), options);
  for (const type of deliberate)
    window.addEventListener(
      type,
      ({ target }) => {
        if (!(target instanceof Element && target.closest('[data-session-notice]') !== null))
          onActivity(true);
      },
      options,
    );
  return () => stopping.abort();
}
