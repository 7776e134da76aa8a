import { use, useEffect, useEffectEvent, useId } from 'react';

import { PaneContext } from '../pane.ts';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';
import { singleKeysAreOn } from './single-keys.ts';

/** What each action does; `false` leaves the key to the browser. */
export type ShortcutHandlers = Partial<Record<ShortcutAction, () => unknown>>;

/** By who answers. */
const answering = new Map<string, string[]>();

/** What keys do here and now: the list of shortcuts shows nothing else. */
export function answeredActions(): ReadonlySet<string> {
  return new Set([...answering.values()].flat());
}

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
  const here = useId();
  useEffect(function tellWhatIsAnswered() {
    answering.set(here, Object.keys(handlers));
    return () => void answering.delete(here);
  });
}
