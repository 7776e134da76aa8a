import { queryOptions, useQuery } from '@tanstack/react-query';

import { gridFileSchema, readGrid, type ReadGrid } from '#contract/grids.ts';
import { apiPaths } from '#contract/paths.ts';
import type { Problem } from '#contract/problem.ts';
import type { DemarcheView } from '#contract/session.ts';
import { shippedGrids } from '#contract/shipped-grids.ts';

import { getJson, problemOf } from '../api/client.ts';
import { useStoredChoice } from '../ui/stored-choice.ts';
import { useLoadedGrids } from './loaded-grids.ts';

/** A grid that may be chosen: whose it is and its id make its key. */
export type GridOption = {
  key: string;
  origin: 'procedure' | 'shipped' | 'loaded';
  /** Null as long as the procedure's own has not come. */
  read: ReadGrid | null;
};

export type GridChoice = {
  options: readonly GridOption[];
  chosen: GridOption;
  choose: (key: string) => void;
  /** Why the procedure's own grid is not there; null when it is, or is awaited. */
  problem: Problem | null;
  retry: () => void;
};

/**
 * The grids that an agent may read by: the procedure's first, those shipped, those opened from files. The last one
 * chosen under a procedure stands at the next visit.
 */
export function useGridChoice({ id, grid }: DemarcheView): GridChoice {
  const loaded = useLoadedGrids();
  const own = useQuery({ ...ownGridQuery(id), enabled: grid !== null && !grid.shipped });
  const options: GridOption[] = [
    ...(grid === null || grid.shipped
      ? []
      : [{ key: `procedure/${grid.id}`, origin: 'procedure', read: own.data ?? null } as const]),
    ...shippedFirst(grid?.id ?? null).map((read) => optionOf('shipped', read)),
    ...loaded.map((read) => optionOf('loaded', read)),
  ];
  const [key, choose] = useStoredChoice(
    `bilanscope.grid.${id}`,
    options.map((option) => option.key) as [string, ...string[]],
  );
  const chosen = options.find((option) => option.key === key) ?? options[0];
  if (chosen === undefined) throw new Error('no grid is shipped');
  return {
    options,
    chosen,
    choose,
    problem: own.error === null ? null : problemOf(own.error),
    retry: () => void own.refetch(),
  };
}

/** The key of a grid that was just opened from a file. */
export function loadedKey({ grid }: ReadGrid): string {
  return optionOf('loaded', { grid }).key;
}

function optionOf<Read extends Pick<ReadGrid, 'grid'>>(origin: 'shipped' | 'loaded', read: Read) {
  return { key: `${origin}/${read.grid.id}`, origin, read };
}

/** The one that the procedure names comes first: it stands until the agent chooses. */
function shippedFirst(id: string | null): readonly ReadGrid[] {
  return shippedGrids.toSorted((one, other) => Number(other.grid.id === id) - Number(one.grid.id === id));
}

/** The reading grid that the administration wrote for a procedure. */
function ownGridQuery(demarche: string) {
  return queryOptions({
    queryKey: ['grid', demarche],
    queryFn: async (): Promise<ReadGrid> => {
      const read = readGrid(await getJson(apiPaths.grid(demarche), gridFileSchema));
      if ('problems' in read) throw new Error(read.problems.join(' '));
      return read;
    },
  });
}
