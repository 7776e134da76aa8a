import type { QueryClient } from '@tanstack/react-query';

import { apiPaths } from '#contract/paths.ts';

import { beginDocument } from './api/begun-document.ts';
import { casesQuery } from './api/queries.ts';
import { chosenCaseId } from './case/chosen-case.ts';

const viewerAddress = /^\/entreprises\/(\d{9})\/comptes\/([^/]+)\/?$/;

/**
 * When the app starts on a document's address, asks for the document and for pdf.js at once: both arrive while the
 * screen is being fetched and drawn.
 */
export function hastenViewer(client: QueryClient, pathname: string): void {
  const [, siren, id] = viewerAddress.exec(pathname) ?? [];
  if (siren === undefined || id === undefined) return;
  void import('./features/viewer/document/reader-module.ts');
  void beginWithin(client, siren, decodeURIComponent(id)).catch(() => null);
}

async function beginWithin(client: QueryClient, siren: string, id: string): Promise<void> {
  const cases = await client.query(casesQuery());
  const current = cases.find((one) => one.id === chosenCaseId()) ?? cases[0];
  if (current !== undefined) beginDocument(apiPaths.document(current.id, siren, id));
}
