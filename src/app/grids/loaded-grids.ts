import { useSyncExternalStore } from 'react';

import { largestGrid, parseGrid, type ReadGrid } from '#contract/grids.ts';

let loaded: readonly ReadGrid[] = [];
const readers = new Set<() => void>();

/** The grids that the agent opened from files, as long as the page lives: no storage of the browser keeps them. */
export function useLoadedGrids(): readonly ReadGrid[] {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => loaded,
  );
}

/** Opens a grid from a file; one of the same id takes the place of the former. @returns it, or all that is wrong. */
export async function loadGrid(file: File): Promise<ReadGrid | { problems: string[] }> {
  if (file.size > largestGrid) return { problems: ['le fichier dépasse 64\u00A0ko.'] };
  const read = parseGrid(await file.text());
  if ('problems' in read) return read;
  loaded = [...loaded.filter(({ grid }) => grid.id !== read.grid.id), read];
  for (const reader of readers) reader();
  return read;
}
