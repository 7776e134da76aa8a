import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { heedLostSession } from '../session/lost-session.ts';
import { problemOf } from './client.ts';
import { casesQuery } from './queries.ts';

/** As long as the proxy keeps its own copy of an answer. */
const staleTime = 10 * 60_000;

/**
 * The cache of the proxy's answers. Nothing is retried by itself: every call counts against a quota, and the
 * failure stands with its own retry. What the proxy no longer knows, a session or a case, is not taken for granted.
 */
export function createQueryClient(): QueryClient {
  const forgetWhatIsGone = (error: unknown): void => {
    const { code } = problemOf(error);
    if (code === 'unauthenticated') heedLostSession(client);
    if (code === 'case_unknown') void client.invalidateQueries({ queryKey: casesQuery().queryKey });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: forgetWhatIsGone }),
    mutationCache: new MutationCache({ onError: forgetWhatIsGone }),
    defaultOptions: {
      queries: {
        retry: false,
        staleTime,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
