import { useSyncExternalStore } from 'react';

import { announced, onAnnounce } from './announce.ts';

/** Where announcements are written, once per page: it must be there before they come. */
export function LiveRegion() {
  const message = useSyncExternalStore(onAnnounce, announced);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {message}
    </div>
  );
}
