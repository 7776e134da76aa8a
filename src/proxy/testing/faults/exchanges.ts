import { figuresSchema } from '#contract/figures.ts';
import { archiveSchema, filingsSchema } from '#contract/filings.ts';
import { apiPaths } from '#contract/paths.ts';
import type { SourceName } from '#contract/session.ts';

import { siren } from '../../archive/testing/company.ts';
import { idOf, turnoverInEuros } from './healthy.ts';

/** The kinds of exchange with an upstream, by contract. */
export const exchangeNames = [
  'list',
  'archive',
  'document',
  'figures',
  'linkedDocument',
  'registerList',
  'registerDocument',
] as const;

export type ExchangeName = (typeof exchangeNames)[number];

export type Exchange = {
  contract: 'v2' | 'v3';
  source: SourceName;
  /** The addresses, upstream, that it is made of. */
  paths: RegExp;
  /** What the agent has asked before, and what makes the exchange. */
  before: (caseId: string) => readonly string[];
  call: (caseId: string) => string;
  /** What a JSON answer gave, `served` when it is all that was agreed; null for a document. */
  tell: ((answer: unknown) => string) | null;
};

const list = (caseId: string) => apiPaths.filings(caseId, siren);
const archive = (caseId: string) => apiPaths.archive(caseId, siren);
const document = (contract: 'v2' | 'v3') => (caseId: string) =>
  apiPaths.document(caseId, siren, idOf[contract]);

export const exchanges: Readonly<Record<ExchangeName, Exchange>> = {
  /** `bilans_inpi`. */
  list: {
    contract: 'v2',
    source: 'inpi',
    paths: /^\/v2\/bilans_inpi\//,
    before: () => [],
    call: list,
    tell: tellList,
  },
  /** The end of the archive: its directory, and the XML that names the company. */
  archive: {
    contract: 'v2',
    source: 'inpi',
    paths: /^\/siade\//,
    before: (caseId) => [list(caseId)],
    call: archive,
    tell: tellArchive,
  },
  /** One entry of the archive, streamed. */
  document: {
    contract: 'v2',
    source: 'inpi',
    paths: /^\/siade\//,
    before: (caseId) => [list(caseId), archive(caseId)],
    call: document('v2'),
    tell: null,
  },
  /** `bilans_entreprises_bdf`. */
  figures: {
    contract: 'v2',
    source: 'bdf',
    paths: /^\/v2\/bilans_entreprises_bdf\//,
    before: () => [],
    call: (caseId) => apiPaths.figures(caseId, siren),
    tell: tellFigures,
  },
  /** In v3, the document that a link leads to, streamed. */
  linkedDocument: {
    contract: 'v3',
    source: 'inpi',
    paths: /^\/files\//,
    before: (caseId) => [list(caseId)],
    call: document('v3'),
    tell: null,
  },
  /** What INPI's register keeps of a company. */
  registerList: {
    contract: 'v3',
    source: 'inpi-rne',
    paths: /^\/api\/companies\//,
    before: () => [],
    call: list,
    tell: tellList,
  },
  /** A document of INPI's register, streamed. */
  registerDocument: {
    contract: 'v3',
    source: 'inpi-rne',
    paths: /^\/api\/bilans\//,
    before: (caseId) => [list(caseId)],
    call: document('v3'),
    tell: null,
  },
};

function tellList(answer: unknown): string {
  const [filing] = filingsSchema.parse(answer).filings;
  const whole = filing?.closingDate === '2023-12-31' && filing.confidentiality === 'public';
  return whole ? 'served' : 'served without dates';
}

function tellArchive(answer: unknown): string {
  const { company, documents } = archiveSchema.parse(answer);
  if (documents === null) return 'served unread';
  const whole = company !== null && documents[idOf.v2]?.document === 'present';
  return whole ? 'served' : 'served without its name';
}

function tellFigures(answer: unknown): string {
  const turnover = figuresSchema.parse(answer).years[0]?.figures.chiffre_affaires_ht?.value;
  return turnover === turnoverInEuros ? 'served' : `served ${turnover}`;
}
