import { useEffect, useEffectEvent } from 'react';

import { shortcutOf, type ShortcutAction } from './shortcuts.ts';
import { singleKeysAreOn } from './single-keys.ts';

/** What each action does; `false` leaves the key to the browser. */
export type ShortcutHandlers = Partial<Record<ShortcutAction, () => unknown>>;

/** Answers the viewer's keys, wherever the focus is on the page, while the component lives. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event, singleKeysAreOn());
    const handler = shortcut === null ? undefined : handlers[shortcut.action];
    if (handler === undefined || handler() === false) return;
    event.preventDefault();
  });
  useEffect(function listenToKeys() {
    const listener = (event: KeyboardEvent): void => answer(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
