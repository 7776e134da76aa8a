import { formatSiren, type Siren } from '#domain/siren.ts';

import type { PaneName } from '../../documents/address/reading-address.ts';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';

/** Names the tab after the document of the first pane. */
export function useTabTitle(pane: PaneName, title: string, siren: Siren, companyName: string | null): void {
  const full = `${title} · ${companyName ?? `SIREN ${formatSiren(siren)}`}`;
  useDocumentTitle(pane === 'first' ? full : null);
}
