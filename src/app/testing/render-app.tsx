import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { render } from 'vitest-browser-react';

import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';

import { casesQuery, sessionQuery } from '../api/queries.ts';
import { createQueryClient } from '../api/query-client.ts';
import { routes } from '../routes.tsx';
import { sessionSample } from './samples.ts';

/** The whole app at an address, with what the proxy would have said of the session and of the cases. */
export async function renderAt(address: string, cases: Case[] = [], session: Session = sessionSample()) {
  const client: QueryClient = createQueryClient();
  client.setQueryData(sessionQuery().queryKey, session);
  client.setQueryData(casesQuery().queryKey, cases);
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const screen = await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { client, router, screen };
}
