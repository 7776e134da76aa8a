import type * as z from 'zod/mini';

import type { Siren } from '#domain/siren.ts';

import {
  figuresAnswerSchema as figuresV2,
  figuresPath as figuresPathV2,
  readFigures as readFiguresV2,
} from '../banque-de-france/v2/payload.ts';
import { figuresAnswerSchema, figuresPath, readFigures } from '../banque-de-france/v3/payload.ts';
import type { Contract } from '../config/upstreams.ts';
import { filingsAnswerSchema, filingsPath, readFilingsList } from '../inpi/v2/list.ts';
import { attachmentsAnswerSchema, attachmentsPath, readAttachments } from '../inpi/v3/list.ts';

/** How an answer of API Entreprise is asked for and read. */
type Reading = {
  path: (siren: string) => string;
  schema: z.ZodMiniType;
  /** What is understood of it, in a line; `link` leads to one document, null when there is none. */
  read: (body: unknown, siren: Siren) => { line: string; link: string | null };
};

const counted = (years: readonly { closing: string }[]) =>
  `${years.length} exercice(s) : ${years.map(({ closing }) => closing).join(', ')}`;

export const readings: Readonly<Record<Contract, Readonly<Record<'inpi' | 'bdf', Reading>>>> = {
  v2: {
    inpi: {
      path: filingsPath,
      schema: filingsAnswerSchema,
      read: (body, siren) => ({
        line: `${readFilingsList(body, siren).filings.length} dépôt(s) de comptes`,
        link: null,
      }),
    },
    bdf: {
      path: figuresPathV2,
      schema: figuresV2,
      read: (body) => ({ line: counted(readFiguresV2(body).years), link: null }),
    },
  },
  v3: {
    inpi: {
      path: attachmentsPath,
      schema: attachmentsAnswerSchema,
      read(body, siren) {
        const { filings, deeds, filingLinks, deedLinks } = readAttachments(body, siren);
        const [link = null] = [...filingLinks.values(), ...deedLinks.values()];
        return { line: `${filings.length} dépôt(s) public(s) de comptes, ${deeds.length} acte(s)`, link };
      },
    },
    bdf: {
      path: figuresPath,
      schema: figuresAnswerSchema,
      read: (body) => ({ line: counted(readFigures(body).years), link: null }),
    },
  },
};
