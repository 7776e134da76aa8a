import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(place + 1, last),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrows walk through the entries of a list, whichever of them has the focus; Enter is the browser's own. */
export function walkEntries(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('button, summary')].filter((entry) =>
    entry.checkVisibility(),
  );
  const place = entries.indexOf(event.target as HTMLElement);
  if (step === undefined || place < 0) return;
  event.preventDefault();
  entries[step(place, entries.length - 1)]?.focus();
}
