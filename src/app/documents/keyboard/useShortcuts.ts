import { use, useEffect, useEffectEvent } from 'react';

import { PaneContext } from '../pane.ts';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';
import { singleKeysAreOn } from './single-keys.ts';

/** What each action does; `false` leaves the key to the browser. */
export type ShortcutHandlers = Partial<Record<ShortcutAction, () => unknown>>;

/**
 * Answers the viewer's keys, wherever the focus is on the page, while the component lives; inside a pane, while that
 * pane is the active one.
 */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const { active } = use(PaneContext);
  const answer = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = active ? shortcutOf(event, singleKeysAreOn()) : null;
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
