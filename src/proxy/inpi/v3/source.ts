import { LinkExpired, openLinkedPdf, type LinkSettings } from '../../documents/linked-pdf.ts';
import { ProblemError } from '../../problem-error.ts';
import { callApiEntreprise } from '../../upstream/api-entreprise.ts';
import { keyOf, type Inquiry } from '../../upstream/inquiry.ts';
import type { Readers } from '../../upstream/quota/readers.ts';
import { SharedAnswers, type Answer } from '../../upstream/shared-answers.ts';
import type { SourceSettings } from '../../upstream/source-settings.ts';
import type { FilingsSource, OpenDocument } from '../filings-source.ts';
import { documentTurns } from './document-turns.ts';
import { attachmentsPath, readAttachments, type Attachments } from './list.ts';

const maxBytes = 4 * 1024 * 1024;

/** What the list of one company says of one kind of documents. */
type LinksOf = (attachments: Attachments) => ReadonlyMap<string, string>;

/**
 * INPI's filings and deeds through API Entreprise v3: public ones only, each document behind a link that lives an
 * hour. One list serves both, for the service counts 15 of them a minute for all agents together.
 */
export function createFilingsSourceV3(settings: SourceSettings, links: LinkSettings): FilingsSource {
  const lists = new SharedAnswers<Attachments>(settings.answers);

  const listOf = (inquiry: Inquiry, refresh: boolean): Promise<Answer<Attachments>> => {
    const path = attachmentsPath(inquiry.siren);
    const call = { ...settings.call, service: 'inpi' as const, path, inquiry, maxBytes };
    const ask = async (readers: Readers) =>
      readAttachments(await callApiEntreprise({ ...call, readers }), inquiry.siren);
    return lists.get(keyOf('inpi', inquiry), ask, refresh, inquiry.reader).catch((error: unknown) => {
      throw error instanceof ProblemError ? withReason(error) : error;
    });
  };

  /** Asks for another link once, unless another reader already has. */
  const open = async (
    inquiry: Inquiry,
    id: string,
    { linksOf, signal }: { linksOf: LinksOf; signal: AbortSignal },
  ): Promise<OpenDocument> => {
    const counted = { ...links, turn: documentTurns(settings.call, inquiry) };
    const link = await linkOf(inquiry, id, linksOf, false);
    try {
      return await openLinkedPdf(link, counted, signal);
    } catch (error) {
      if (!(error instanceof LinkExpired)) throw error;
    }
    const known = await linkOf(inquiry, id, linksOf, false);
    const renewed = known === link ? await linkOf(inquiry, id, linksOf, true) : known;
    try {
      return await openLinkedPdf(renewed, counted, signal);
    } catch (error) {
      throw error instanceof LinkExpired ? goneFor(error) : error;
    }
  };

  const linkOf = async (inquiry: Inquiry, id: string, linksOf: LinksOf, renew: boolean): Promise<string> => {
    const link = linksOf((await listOf(inquiry, renew)).value).get(id);
    if (link === undefined) throw new ProblemError('document_missing');
    return link;
  };

  return {
    origin: 'api-entreprise',
    source: { provider: 'INPI', service: 'API Entreprise', contract: 'v3', publicOnly: true },

    async list(inquiry, refresh) {
      const { value, fetchedAt } = await listOf(inquiry, refresh);
      if (value.filings.length === 0) throw new ProblemError('not_found', { reason: 'public_only' });
      return { value: value.filings, fetchedAt };
    },

    async archive(inquiry) {
      const { filings } = (await listOf(inquiry, false)).value;
      const states = filings.flatMap(({ id, archive }) => (archive === null ? [] : [[id, archive] as const]));
      return { siren: inquiry.siren, company: null, documents: Object.fromEntries(states) };
    },

    progress: () => ({ fetching: null }),

    document: (inquiry, { id }, signal) =>
      open(inquiry, id, { linksOf: ({ filingLinks }) => filingLinks, signal }),

    metadata: () => Promise.reject(new ProblemError('document_missing')),

    deeds: {
      async list(inquiry, refresh) {
        const { value, fetchedAt } = await listOf(inquiry, refresh);
        return { value: value.deeds, fetchedAt };
      },
      document: (inquiry, id, signal) => open(inquiry, id, { linksOf: ({ deedLinks }) => deedLinks, signal }),
    },
  };
}

/** « Nothing » means nothing public in this contract. */
function withReason(error: ProblemError): ProblemError {
  return error.code === 'not_found' ? new ProblemError('not_found', { reason: 'public_only' }) : error;
}

/** A link just given that does not open: the document is not there, or is refused. */
function goneFor({ status }: LinkExpired): ProblemError {
  return new ProblemError(status === 403 ? 'upstream_refused' : 'document_missing');
}
