import { useEffect, useState } from 'react';

import type { Siren } from '#domain/siren.ts';

import { Gathering, type GatheringState } from './gathering.ts';

const atOnce = 2;

/**
 * Asks about companies as they are wanted, while the screen shows.
 *
 * @param ask must not change from one rendering to the next.
 * @param wanted null as long as the agent has not asked for it.
 */
export function useGathering(ask: (siren: Siren) => Promise<unknown>, wanted: readonly Siren[] | null) {
  const [state, setState] = useState<GatheringState>({ steps: new Map(), resumesAt: null });
  const [gathering] = useState(
    () =>
      new Gathering({
        ask,
        most: atOnce,
        now: Date.now,
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        onChange: setState,
      }),
  );
  const list = wanted?.join(' ') ?? null;
  useEffect(
    function askForWhatIsWanted() {
      if (list !== null) gathering.want(list === '' ? [] : (list.split(' ') as Siren[]));
    },
    [gathering, list],
  );
  useEffect(
    function restWithoutTheScreen() {
      return () => gathering.rest();
    },
    [gathering],
  );
  return { ...state, stop: () => gathering.stop(), retry: (siren?: Siren) => gathering.retry(siren) };
}
