import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { SourceName } from '#contract/session.ts';
import type { Siren } from '#domain/siren.ts';

import { announce } from '../ui/announce.ts';
import { useNow } from '../ui/useNow.ts';
import { waitWords } from './wait-words.ts';
import { waitsQuery } from './waits-query.ts';

type Props = {
  siren: Siren;
  /** Of which a call may wait here. */
  sources: readonly SourceName[];
};

/** Milliseconds before a wait is asked about: a short one is silent. */
const patience = 2_000;
const betweenLooks = 2_000;

/** Where a call of this company's stands in line, once it has waited; nothing while it does not. */
export function InLine({ siren, sources }: Props) {
  const [start] = useState(() => Date.now());
  const [waited, setWaited] = useState(false);
  const now = useNow(waited ? null : 500);
  if (!waited && now - start >= patience) setWaited(true);
  const { data } = useQuery({ ...waitsQuery(), enabled: waited, refetchInterval: betweenLooks });
  const waits = waited ? (data?.waits ?? []) : [];
  const own = waits.filter((wait) => wait.siren === siren && sources.includes(wait.source));
  const [soonest] = own.toSorted((one, other) => one.seconds - other.seconds);
  const words = soonest === undefined ? null : waitWords(soonest);
  const waiting = words !== null;
  useEffect(
    function sayItOnce() {
      if (waiting) announce('Votre demande attend son tour.');
    },
    [waiting],
  );
  return waiting ? <p>{words}</p> : null;
}
