import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { problemOf } from './client.ts';
import { casesQuery, sessionQuery } from './queries.ts';

/** As long as the proxy keeps its own copy of an answer. */
const staleTime = 10 * 60_000;

/**
 * The cache of the proxy's answers. Nothing is retried by itself: every call counts against a quota, and the
 * failure stands with its own retry. A session or a case that the proxy no longer knows is asked for again.
 */
export function createQueryClient(): QueryClient {
  const forgetWhatIsGone = (error: unknown): void => {
    const { code } = problemOf(error);
    if (code === 'unauthenticated') void client.invalidateQueries({ queryKey: sessionQuery().queryKey });
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
