import type { LinkSettings } from '../../documents/linked-pdf.ts';
import type { Inquiry } from '../../upstream/inquiry.ts';
import { Readers } from '../../upstream/quota/readers.ts';
import type { SourceSettings } from '../../upstream/source-settings.ts';

/** The turn of each step of a document: API Entreprise counts both, the storage neither. */
export function documentTurns(
  { base, turns }: Pick<SourceSettings['call'], 'base' | 'turns'>,
  { siren, token, reader }: Inquiry,
): NonNullable<LinkSettings['turn']> {
  return ({ host, pathname }) => {
    if (host !== base.host) return null;
    const kind = pathname.includes('/proxy/files/') ? 'file' : 'download';
    return turns.take({ kind, token, siren, readers: new Readers(reader) });
  };
}
