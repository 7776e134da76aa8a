import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { render } from 'vitest-browser-react';

import '../../../theme.css';
import '../../../base.css';
import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { PageText } from '#domain/page-text/page-text.ts';
import type { Siren } from '#domain/siren.ts';

import { filingsQuery } from '../../../api/company-queries.ts';
import { casesQuery, sessionQuery } from '../../../api/queries.ts';
import { rememberText } from '../../../documents/texts/texts.ts';
import { answerSample, caseSample, sessionSample } from '../../../testing/samples.ts';
import { FilingsSearchScreen } from '../FilingsSearchScreen.tsx';
import { hold } from '../queue/held.ts';

export const siren = '000314153' as Siren;

/** A filing of a company, and what was read of it: nothing, where `texts` is empty. */
export type Read = { filing: FilingView; texts: readonly PageText[]; file?: Blob; siren?: Siren };

/** The search's screens at an address, with what the proxy would have listed and what was read of it before. */
export async function renderSearch(address: string, read: readonly Read[], current: Case = caseSample()) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(sessionQuery().queryKey, sessionSample());
  client.setQueryData(casesQuery().queryKey, [current]);
  for (const [owner, owned] of Map.groupBy(read, (one) => one.siren ?? siren))
    client.setQueryData(filingsQuery(current.id, owner).queryKey, {
      siren: owner,
      filings: owned.map(({ filing }) => filing),
      source: answerSample().source,
      answers: [answerSample()],
      fetchedAt: '2026-11-21T09:00:00Z',
    });
  for (const { filing, texts, file = null, siren: owner = siren } of read) {
    const document = { caseId: current.id, siren: owner, kind: 'filing', id: filing.id } as const;
    for (const text of texts) rememberText(client, document, text);
    if (texts.length > 0) hold(client, document, { pages: texts.length, file, failed: [] });
  }
  const router = createMemoryRouter(
    [
      { path: '/entreprises/:siren/recherche', element: <FilingsSearchScreen /> },
      { path: '/comparer/recherche', element: <FilingsSearchScreen /> },
      { path: '*', element: <p>Ailleurs</p> },
    ],
    { initialEntries: [address] },
  );
  const screen = await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { client, router, screen };
}

/** A page with these lines, one word a letter group, 20 points high from the place where sample PDFs write. */
export function pageText(
  page: number,
  lines: readonly string[],
  origin: PageText['origin'] = 'written',
): PageText {
  return {
    page,
    origin,
    lines: lines.map((line, row) => {
      let left = 60 / 595;
      return line.split(' ').map((text) => {
        const word = {
          text,
          left,
          top: 120 / 842 + row * 0.03,
          width: text.length * 0.017,
          height: 0.025,
          confidence: null,
        };
        left += word.width + 0.01;
        return word;
      });
    }),
  };
}
