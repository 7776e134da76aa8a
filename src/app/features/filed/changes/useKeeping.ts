import { useState } from 'react';

import type { Confrontation } from '#domain/filed/changes/confrontation.ts';
import type { Difference } from '#domain/filed/changes/difference.ts';

import { factOfDifference, type FilingsRead } from '../../../filed/kept-facts/fact-of.ts';
import { useKeptFacts, type Fact } from '../../../filed/kept-facts/kept-facts.ts';
import { announce } from '../../../ui/announce.ts';
import type { FiledContext } from '../filed-context.ts';

/** What may be done with the findings of the section. */
export type Keeping = ReturnType<typeof useKeeping>;

/** The findings kept, the one whose pages are looked at, and what they are cited from. */
export function useKeeping({ siren, current, list, reading }: FiledContext) {
  const { facts, isKept, keep, remove, markSaved } = useKeptFacts(current.id, siren);
  const [opened, setOpened] = useState<Fact | null>(null);
  const read: FilingsRead = {
    filings: list.filings,
    metadata: reading.metadata,
    source: list.source,
    fetchedAt: list.fetchedAt,
  };
  const toggle = (fact: Fact): void => {
    const kept = isKept(fact.id);
    if (kept) remove(fact.id);
    else keep(fact);
    announce(kept ? 'Constatation retirée.' : 'Constatation gardée.');
  };
  return {
    facts,
    isKept,
    toggle,
    remove,
    markSaved,
    read,
    opened,
    open: (fact: Fact): void => setOpened(fact),
    close: (): void => setOpened(null),
    factOf: (confrontation: Confrontation, difference: Difference): Fact =>
      factOfDifference(confrontation, difference, read),
  };
}
