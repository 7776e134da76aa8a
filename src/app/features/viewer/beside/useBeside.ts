import { useLocation, useNavigate, type To } from 'react-router';

import {
  besideIn,
  onlySecond,
  swapped,
  withBeside,
  withFirst,
  type Address,
  type Beside,
  type DocumentPlace,
} from '../../../documents/address/beside-address.ts';
import { placeIn } from '../../../documents/address/reading-address.ts';
import type { PaneName } from '../../../documents/address/reading-address.ts';
import { sameScreen } from '../../../ui/same-screen.ts';

export type BesideAddress = {
  beside: Beside | null;
  /** The second document; null where there is none. */
  second: DocumentPlace | null;
  /** Whether the address says at which page a pane stands. */
  placed: (pane: PaneName) => boolean;
  /** The address of another document in a pane. */
  to: (pane: PaneName, document: DocumentPlace) => To;
  /** The address with something beside. */
  laying: (beside: Beside) => To;
  /** Leaves the document of the other pane alone. */
  close: (pane: PaneName) => void;
  swap: () => void;
};

/** What lies beside a document, as the address says: back goes back, and a copied link opens both. */
export function useBeside(first: DocumentPlace): BesideAddress {
  const location = useLocation();
  const navigate = useNavigate();
  const { siren } = first;
  const beside = besideIn(location.search, siren);
  const second = beside === 'figures' ? null : beside;
  return {
    beside,
    second,
    placed: (pane) => placeIn(written(), pane).page !== null,
    to: (pane, document) =>
      pane === 'first' ? withFirst(location, siren, document) : withBeside(location, siren, document),
    laying: (asked) => withBeside(location, siren, asked),
    close: (pane) => {
      const alone = pane === 'first' && second !== null;
      void navigate(alone ? onlySecond(written(), first, second) : withBeside(written(), siren, null));
    },
    swap: () => {
      if (second !== null) void navigate(swapped(written(), first, second), { state: sameScreen });
    },
  };
}

/** The router renders a change of address late: the browser's own is what stands. */
function written(): Address {
  const { pathname, search, hash } = window.location;
  return { pathname, search, hash };
}
