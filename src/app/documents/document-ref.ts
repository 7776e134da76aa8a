import { apiPaths } from '#contract/paths.ts';
import type { Siren } from '#domain/siren.ts';

/** A document, and the case in whose name it is read. */
export type DocumentRef = { caseId: string; siren: Siren; kind: 'filing' | 'deed'; id: string };

/** Its address at the proxy. */
export function documentUrl({ caseId, siren, kind, id }: DocumentRef): string {
  return kind === 'filing' ? apiPaths.document(caseId, siren, id) : apiPaths.deedDocument(caseId, siren, id);
}
