import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { PageClass } from '#domain/forms/page-class.ts';

import type { PaneName } from '../../../documents/address/reading-address.ts';
import type { PageViewer } from '../../../documents/reader/pages/page-viewer.ts';
import { counterpartByForm, counterpartByPage, sameCounterpart, type Counterpart } from './counterpart.ts';
import { linkScrolling } from './link-scrolling.ts';
import { scrolledPages, type PagePlace } from './scrolled-pages.ts';

/** How two documents scroll: each page with the same number, each form with itself, or each on its own. */
export const scrollModes = ['page', 'form', 'free'] as const;

export type ScrollMode = (typeof scrollModes)[number];

/** An open document beside another. */
export type OpenPane = {
  viewer: PageViewer;
  classes: readonly PageClass[];
  /** Whether the address says at which page it stands: it is not moved when both have come. */
  placed: () => boolean;
};

export type Panes = Readonly<Record<PaneName, OpenPane>>;

export type Together = {
  /** How the last move was answered; null before any, and while each goes on its own. */
  counterpart: Counterpart | null;
  /** Whether what is known of the pages since then would answer it otherwise. */
  outdated: boolean;
  /** Pages that the second document is ahead by, where they go by number. */
  shift: number;
  choose: (mode: ScrollMode) => void;
  /** Brings the other pane to what stands for the one that leads, without any shift. */
  realign: (leader: PaneName) => void;
};

/**
 * Has two open documents scroll together. A shift set by hand, while each scrolls freely, is kept when they go by page
 * again; realigning forgets it.
 *
 * @param brought changes when both were brought to where the address says: neither leads the other there.
 */
export function useTogether(
  panes: Panes,
  mode: ScrollMode,
  onMode: (mode: ScrollMode) => void,
  brought: string,
): Together {
  const first = panes.first.viewer;
  const second = panes.second.viewer;
  const [shift, setShift] = useState(0);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const linked = useRef<ReadonlySet<PageViewer>>(new Set());

  const answer = (leader: PaneName, place: PagePlace, by: ScrollMode, ahead: number): PagePlace | null => {
    if (by === 'free') {
      setAnswered(null);
      return null;
    }
    const met = counterpartOf(panes, leader, place.page, by, ahead);
    setAnswered({ leader, page: place.page, met });
    return met.by === 'absent' ? null : { ...place, page: met.page };
  };
  const align = (leader: PaneName, by: ScrollMode, ahead: number): void => {
    setShift(ahead);
    const place = scrolledPages(panes[leader].viewer).place();
    const asked = place === null ? null : answer(leader, place, by, ahead);
    if (asked !== null) scrolledPages(panes[otherThan(leader)].viewer).show(asked);
  };
  const follow = useEffectEvent((leader: PaneName, place: PagePlace) => answer(leader, place, mode, shift));
  const start = useEffectEvent(() => {
    const known = linked.current.has(first) && linked.current.has(second);
    linked.current = new Set([first, second]);
    setAnswered(null);
    // What has only changed places is not aligned again.
    if (known || (panes.first.placed() && panes.second.placed())) setShift(pagesApart(panes));
    else align(panes.second.placed() ? 'second' : 'first', mode, 0);
  });
  useEffect(
    function scrollTogether() {
      let unlink = (): void => undefined;
      let left = false;
      const linkOnceLaidOut = async (): Promise<void> => {
        // Until then pages take their true sizes one by one, and move those below: nobody has scrolled.
        await Promise.all([first.pages.viewer.pagesPromise, second.pages.viewer.pagesPromise]);
        if (left) return;
        start();
        unlink = linkScrolling({ first: scrolledPages(first), second: scrolledPages(second) }, follow);
      };
      void linkOnceLaidOut();
      return () => {
        left = true;
        unlink();
      };
    },
    // oxlint-disable-next-line react/exhaustive-deps -- linked anew where the address has brought both
    [first, second, brought],
  );
  const told = mode === 'free' ? null : answered;
  return {
    counterpart: told === null ? null : told.met,
    outdated:
      mode === 'form' &&
      told !== null &&
      !sameCounterpart(told.met, counterpartOf(panes, told.leader, told.page, mode, shift)),
    shift,
    choose: (chosen) => {
      onMode(chosen);
      if (chosen !== 'free')
        align('first', chosen, mode === 'free' && chosen === 'page' ? pagesApart(panes) : 0);
    },
    realign: (leader) => {
      const by = mode === 'free' ? 'form' : mode;
      align(leader, by, 0);
    },
  };
}

/** A move of the pane that leads, and where the other was to go for it. */
type Answered = { leader: PaneName; page: number; met: Counterpart };

export function otherThan(pane: PaneName): PaneName {
  return pane === 'first' ? 'second' : 'first';
}

function counterpartOf(
  panes: Panes,
  leader: PaneName,
  page: number,
  by: 'page' | 'form',
  ahead: number,
): Counterpart {
  const other = panes[otherThan(leader)];
  const { pageCount } = other.viewer.state.get();
  const shift = leader === 'first' ? ahead : -ahead;
  return by === 'form'
    ? counterpartByForm(page, panes[leader].classes, other.classes, shift, pageCount)
    : counterpartByPage(page, shift, pageCount);
}

function pagesApart({ first, second }: Panes): number {
  const pageOf = ({ viewer }: OpenPane): number => scrolledPages(viewer).place()?.page ?? 1;
  return pageOf(second) - pageOf(first);
}
