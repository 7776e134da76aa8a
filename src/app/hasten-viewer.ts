import type { QueryClient } from '@tanstack/react-query';

import { apiPaths } from '#contract/paths.ts';

import { beginDocument } from './api/begun-document.ts';
import { casesQuery } from './api/queries.ts';
import { chosenCaseId, currentAmong } from './case/chosen-case.ts';
import { opensFiled } from './case/opens.ts';

const longestWaitForScreen = 30_000;

const viewerAddress = /^\/entreprises\/(\d{9})\/comptes\/([^/]+)\/?$/;

/**
 * When the app starts on a document's address, asks for the document and for pdf.js at once: both arrive while the
 * screen is being fetched and drawn.
 */
export function hastenViewer(client: QueryClient, pathname: string): void {
  const [, siren, id] = viewerAddress.exec(pathname) ?? [];
  if (siren === undefined || id === undefined) return;
  void import('./documents/reader/reader-module.ts');
  void startThread().catch(() => null);
  void beginWithin(client, siren, decodeURIComponent(id)).catch(() => null);
}

/** The screen takes its own lease when it comes; should it never come, the thread ends all the same. */
async function startThread(): Promise<void> {
  const { leaseThread } = await import('./documents/opening/worker-thread.ts');
  setTimeout(leaseThread(), longestWaitForScreen);
}

async function beginWithin(client: QueryClient, siren: string, id: string): Promise<void> {
  const cases = await client.query(casesQuery());
  const current = currentAmong(cases, chosenCaseId());
  if (current !== null && opensFiled(current.demarche))
    beginDocument(apiPaths.document(current.id, siren, id));
}
