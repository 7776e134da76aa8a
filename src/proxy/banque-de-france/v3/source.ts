import { callApiEntreprise } from '../../upstream/api-entreprise.ts';
import { keyOf } from '../../upstream/inquiry.ts';
import type { Readers } from '../../upstream/quota/readers.ts';
import { SharedAnswers } from '../../upstream/shared-answers.ts';
import type { SourceSettings } from '../../upstream/source-settings.ts';
import type { CompanyFigures, FiguresSource } from '../figures-source.ts';
import { figuresPath, readFigures } from './payload.ts';

const maxBytes = 1024 * 1024;

/** The Banque de France's figures through API Entreprise v3. */
export function createFiguresSourceV3(settings: SourceSettings): FiguresSource {
  const answers = new SharedAnswers<CompanyFigures>(settings.answers);
  return {
    source: { provider: 'Banque de France', service: 'API Entreprise', contract: 'v3' },
    figures(inquiry, refresh) {
      const path = figuresPath(inquiry.siren);
      const call = { ...settings.call, service: 'bdf' as const, path, inquiry, maxBytes, fresh: refresh };
      const ask = async (readers: Readers) => readFigures(await callApiEntreprise({ ...call, readers }));
      return answers.get(keyOf('bdf', inquiry), ask, refresh, inquiry.reader);
    },
  };
}
