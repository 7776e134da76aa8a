import { useQueryClient, type QueryClient } from '@tanstack/react-query';

import type { PageViewer } from '../reader/pages/page-viewer.ts';
import { useReading, type Reading } from '../reader/reading.ts';
import { createSession, type Session } from './session.ts';

/** One for each open document, while its pages are there. */
const sessions = new WeakMap<PageViewer, Session>();

/** The reading of the images of the open document around, the same for every tool of it. */
export function useSession(): Session {
  return sessionOf(useQueryClient(), useReading());
}

function sessionOf(client: QueryClient, { document, viewer }: Reading): Session {
  const found = sessions.get(viewer) ?? createSession(client, document, viewer);
  sessions.set(viewer, found);
  return found;
}
