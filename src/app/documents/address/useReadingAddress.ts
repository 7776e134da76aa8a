import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';

import { changeLater, dropChanges, type Changes } from './address-changes.ts';
import { takeFragment } from './kept-fragment.ts';
import type { PaneName } from './reading-address.ts';
import { placeIn, withPlace, type ReadingPlace } from './reading-address.ts';

export type ReadingAddress = ReadingPlace & {
  /** Has the address say where the reading has come to, once it stays there; nothing else of it changes. */
  remember: (change: Partial<ReadingPlace>) => void;
};

/**
 * Where the document of a pane is read, as the address says: page and zoom in its query, what is looked for in its
 * fragment. A copied link opens the same passage.
 */
export function useReadingAddress(pane: PaneName): ReadingAddress {
  const location = useLocation();
  const navigate = useNavigate();
  const { state } = useNavigation();
  const write = useRef<(changes: Changes) => void>(() => undefined);
  useLayoutEffect(function followTheRouter() {
    write.current = (changes) => {
      // The router renders a change of address late: the browser's own is what stands.
      const { pathname, search, hash } = window.location;
      // Writing an address calls off the way to another screen, which may take long to come.
      if (state !== 'idle' || pathname !== location.pathname) return;
      let address = { search, hash };
      for (const [changed, change] of changes) address = withPlace(address, changed, change);
      if (address.search === search && address.hash === hash) return;
      void navigate({ pathname, ...address }, { replace: true, preventScrollReset: true });
    };
  });
  useEffect(
    function dropWhatIsNotWritten() {
      const drop = (): void => dropChanges(pane);
      // What history brings is not rewritten by what was read before.
      window.addEventListener('popstate', drop);
      return () => {
        window.removeEventListener('popstate', drop);
        drop();
      };
    },
    [pane],
  );
  useEffect(
    function findWhatALoginKeptAway() {
      const { pathname, search, hash } = window.location;
      const kept = takeFragment(window.location);
      if (kept !== '' && hash === '') void navigate({ pathname, search, hash: kept }, { replace: true });
    },
    [navigate],
  );
  const remember = useCallback(
    (change: Partial<ReadingPlace>): void => {
      changeLater(pane, change, (changes) => write.current(changes));
    },
    [pane],
  );
  return { ...placeIn(location, pane), remember };
}
