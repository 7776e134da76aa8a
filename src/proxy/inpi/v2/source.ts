import type { FilingView } from '#contract/filings.ts';
import type { Filing } from '#domain/filing.ts';

import type { Archives } from '../../archive/archives.ts';
import { callApiEntreprise } from '../../upstream/api-entreprise.ts';
import { keyOf, type Inquiry } from '../../upstream/inquiry.ts';
import type { Readers } from '../../upstream/quota/readers.ts';
import { SharedAnswers, type Answer } from '../../upstream/shared-answers.ts';
import type { SourceSettings } from '../../upstream/source-settings.ts';
import type { FilingsSource } from '../filings-source.ts';
import { filingsPath, readFilingsList, type FilingsList } from './list.ts';

const maxBytes = 2 * 1024 * 1024;

/** INPI's filings through API Entreprise v2, `bilans_inpi`: a list, and one archive that holds every document. */
export function createFilingsSourceV2(settings: SourceSettings, archives: Archives): FilingsSource {
  const lists = new SharedAnswers<FilingsList>(settings.answers);

  const listOf = (inquiry: Inquiry, refresh: boolean): Promise<Answer<FilingsList>> => {
    const path = filingsPath(inquiry.siren);
    const call = { ...settings.call, service: 'inpi' as const, path, inquiry, maxBytes };
    const ask = async (readers: Readers) =>
      readFilingsList(await callApiEntreprise({ ...call, readers }), inquiry.siren);
    return lists.get(keyOf('inpi', inquiry), ask, refresh, inquiry.reader);
  };

  const archiveOf = async (inquiry: Inquiry) => ({
    key: keyOf('inpi', inquiry),
    siren: inquiry.siren,
    filings: (await listOf(inquiry, false)).value.filings,
    address: async (renew: boolean) => (await listOf(inquiry, renew)).value.archiveUrl,
  });

  return {
    origin: 'api-entreprise',
    source: { provider: 'INPI', service: 'API Entreprise', contract: 'v2' },

    async list(inquiry, refresh) {
      const { value, fetchedAt } = await listOf(inquiry, refresh);
      const states = archives.states(keyOf('inpi', inquiry));
      const view = (filing: Filing): FilingView => ({
        ...filing,
        origins: ['api-entreprise'],
        documentName: null,
        archive: states?.get(filing.id) ?? null,
      });
      return { value: value.filings.map(view), fetchedAt };
    },

    async archive(inquiry, signal) {
      const { company, documents } = await archives.summary(await archiveOf(inquiry), signal);
      return {
        siren: inquiry.siren,
        company,
        documents: documents === null ? null : Object.fromEntries(documents),
      };
    },

    progress: (inquiry) => ({ fetching: archives.progress(keyOf('inpi', inquiry)) }),

    async document(inquiry, filing, signal) {
      return archives.document(await archiveOf(inquiry), filing, signal);
    },

    async metadata(inquiry, filing, signal) {
      return archives.metadata(await archiveOf(inquiry), filing, signal);
    },

    deeds: null,
  };
}
