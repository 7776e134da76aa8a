import type { QueryClient } from '@tanstack/react-query';

import { sessionQuery } from '../api/queries.ts';
import { coverScreens } from './cover.ts';

/**
 * To be called when the proxy refused a call for want of an identity. Where the agent had logged in, the screens are
 * covered at once, and what they hold waits; elsewhere the proxy is asked again who is there.
 */
export function heedLostSession(client: QueryClient): void {
  const { queryKey } = sessionQuery();
  const session = client.getQueryData(queryKey);
  if (session?.login === true && session.agent !== null) coverScreens('expired');
  else void client.invalidateQueries({ queryKey });
}
