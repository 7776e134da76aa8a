import type { IsoDate } from '#domain/calendar.ts';

import { archiveLimits } from '../archive/limits.ts';
import { scopeWithin } from '../archive/scope.ts';
import type { SpoolFolder } from '../archive/spool.ts';
import { headOf, pdfStream, prepended } from '../documents/pdf-stream.ts';
import { toEndMark, wholeBody } from '../documents/whole-body.ts';
import { looksLikeZip, openZippedPdf } from '../documents/zipped-pdf.ts';
import type { FilingsSource, OpenDocument } from '../inpi/filings-source.ts';
import { ProblemError } from '../problem-error.ts';
import { keyOf, type Inquiry } from '../upstream/inquiry.ts';
import { Readers } from '../upstream/quota/readers.ts';
import { SharedAnswers, type Answer, type SharedAnswersSettings } from '../upstream/shared-answers.ts';
import { metadataOf } from '../xml/keyed-metadata.ts';
import { readRneAttachments, type RneAttachments } from './attachments.ts';
import { RneClient, rneService } from './client.ts';
import { keyedAccountsOf } from './keyed-json.ts';

/** A document of the register, by its kind and its id there. */
type RneDocument = { kind: 'bilans' | 'actes'; id: string };

type RneSourceSettings = {
  client: RneClient;
  answers: SharedAnswersSettings;
  /** Where documents that come zipped are copied. */
  spools: SpoolFolder;
  today: () => IsoDate;
};

/** INPI's own register: filings with today's confidentiality, what INPI keyed of them, and deeds. */
export function createRneSource({ client, answers, spools, today }: RneSourceSettings): FilingsSource {
  const lists = new SharedAnswers<RneAttachments>(answers);

  const listOf = (inquiry: Inquiry, refresh: boolean): Promise<Answer<RneAttachments>> => {
    const { siren, reader } = inquiry;
    const ask = async (readers: Readers) =>
      readRneAttachments(await client.attachments(siren, readers), siren, today());
    return lists.get(keyOf(rneService, inquiry), ask, refresh, reader);
  };

  const open = async (
    { siren, reader }: Inquiry,
    { kind, id }: RneDocument,
    signal: AbortSignal,
  ): Promise<OpenDocument> => {
    const scope = scopeWithin(signal);
    try {
      const { response, body } = await client.download(
        { siren, kind, id },
        new Readers(reader),
        scope.signal,
      );
      const { size, bytes } = wholeBody(response, body, archiveLimits.entryBytes);
      const head = await headOf(bytes, 4);
      const whole = prepended(head, bytes);
      if (looksLikeZip(head))
        return await openZippedPdf(spools, { body: whole, total: size }, archiveLimits, scope);
      return { stream: await pdfStream(size === null ? toEndMark(whole) : whole, scope.end), size };
    } catch (error) {
      scope.end();
      throw error;
    }
  };

  return {
    origin: 'inpi-rne',
    source: { provider: 'INPI', service: 'Registre national des entreprises', contract: 'rne' },

    async list(inquiry, refresh) {
      const { value, fetchedAt } = await listOf(inquiry, refresh);
      if (value.filings.length === 0) throw new ProblemError('not_found');
      return { value: value.filings, fetchedAt };
    },

    async archive(inquiry) {
      const { filings, company } = (await listOf(inquiry, false)).value;
      const states = filings.flatMap(({ id, archive }) => (archive === null ? [] : [[id, archive] as const]));
      return { siren: inquiry.siren, company, documents: Object.fromEntries(states) };
    },

    progress: () => ({ fetching: null }),

    document: (inquiry, { id }, signal) => open(inquiry, { kind: 'bilans', id }, signal),

    async metadata(inquiry, { id }) {
      const keyed = (await listOf(inquiry, false)).value.keyed.get(id);
      if (keyed === undefined) throw new ProblemError('document_missing');
      return metadataOf(keyedAccountsOf(keyed));
    },

    deeds: {
      async list(inquiry, refresh) {
        const { value, fetchedAt } = await listOf(inquiry, refresh);
        return { value: value.deeds, fetchedAt };
      },
      document: (inquiry, id, signal) => open(inquiry, { kind: 'actes', id }, signal),
    },
  };
}
