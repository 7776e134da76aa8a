import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';

import './theme.css';
import './base.css';
import { casesQuery, sessionQuery } from './api/queries.ts';
import { createQueryClient } from './api/query-client.ts';
import { hastenViewer } from './hasten-viewer.ts';
import { routes } from './routes.tsx';
import { applyTheme, storedTheme } from './shell/theme.ts';

applyTheme(storedTheme());

const client = createQueryClient();
// Asked before the first screen is drawn; a failure is kept by the cache and shown by whoever reads it.
for (const start of [() => client.query(sessionQuery()), () => client.query(casesQuery())])
  void start().catch(() => null);
hastenViewer(client, window.location.pathname);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </QueryClientProvider>
  </StrictMode>,
);
