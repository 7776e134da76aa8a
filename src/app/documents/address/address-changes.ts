import type { PaneName } from './reading-address.ts';
import type { ReadingPlace } from './reading-address.ts';

export type Changes = ReadonlyMap<PaneName, Partial<ReadingPlace>>;

/** Milliseconds without change before a place counts as reached: browsers limit how often an address changes. */
const settling = 200;

const waiting = new Map<PaneName, Partial<ReadingPlace>>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Gathers what changes in both panes, and has it written once, when nothing moves any more. */
export function changeLater(
  pane: PaneName,
  change: Partial<ReadingPlace>,
  write: (changes: Changes) => void,
): void {
  waiting.set(pane, { ...waiting.get(pane), ...change });
  clearTimeout(timer);
  timer = setTimeout(() => {
    const changes = new Map(waiting);
    waiting.clear();
    write(changes);
  }, settling);
}

/** Drops what is not written yet: the document of the pane is left. */
export function dropChanges(pane: PaneName): void {
  waiting.delete(pane);
}
