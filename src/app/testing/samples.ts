import { caseSchema, type Case } from '#contract/cases.ts';
import { deedSchema, type Deed } from '#contract/deeds.ts';
import { identitySchema, type Identity } from '#contract/directory.ts';
import { filingSchema, type FilingView, type SourceAnswer } from '#contract/filings.ts';
import { sessionSchema, type Session } from '#contract/session.ts';
import { greffeOf } from '#domain/greffe.ts';
import { isConsolidated, natureOf } from '#domain/nature.ts';

const demarches = [
  {
    id: 'marches',
    label: 'Marchés publics',
    sources: ['inpi', 'bdf'],
    publicLinks: true,
    download: 'original',
    stampsAgent: false,
    grid: null,
  },
  {
    id: 'fraude',
    label: 'Détection de la fraude',
    sources: ['inpi'],
    publicLinks: false,
    download: 'original',
    stampsAgent: false,
    grid: null,
  },
];

/** A session as the proxy would send it, with what a test changes. */
export function sessionSample(changes: Partial<Session> = {}): Session {
  const session = {
    agent: { id: 'a1', name: 'Camille Agent', organisation: 'Commune' },
    demo: true,
    login: false,
    expiresIn: null,
    version: '1.2.3',
    demarches,
    committed: [],
    search: false,
    deeds: false,
    contract: 'v2',
    deadlines: { inpi: 12, bdf: 5 },
    turnoverThreshold: 1_250_000,
    demonstration: [],
  };
  return { ...sessionSchema.parse(session), ...changes };
}

/** A case as the proxy would send it, with what a test changes. */
export function caseSample(changes: Partial<Case> = {}): Case {
  const opened = {
    id: 'c1',
    demarche: demarches[0],
    objet: 'marché n° 2026-041',
    commitment: true,
    openedAt: '2026-11-21T09:00:00Z',
  };
  return { ...caseSchema.parse(opened), ...changes };
}

type FilingChanges = Partial<Omit<FilingView, 'closingDate' | 'depositDate' | 'nature'>> & {
  closingDate?: string | null;
  depositDate?: string | null;
  /** The code as the greffe sent it. */
  nature?: string | null;
};

/** A filing as the proxy would list it, with what a test changes; its id is its closing unless told. */
export function filingSample(changes: FilingChanges = {}): FilingView {
  const { nature: code = 'B-S', closingDate = '2025-12-31', ...rest } = changes;
  const nature = natureOf(code);
  return filingSchema.parse({
    id: closingDate ?? 'undated',
    origins: ['api-entreprise'],
    documentName: null,
    closingDate,
    depositDate: '2026-06-12',
    nature,
    confidentiality: 'public',
    confidentialityDetail: null,
    greffe: greffeOf(2501),
    managementNumber: '1987B00041',
    consolidated: isConsolidated(nature),
    archive: null,
    ...rest,
  });
}

/** A deed as the proxy would list it, with what a test changes. */
export function deedSample(changes: Partial<Record<keyof Deed, unknown>> = {}): Deed {
  return deedSchema.parse({
    id: 'd1',
    origins: ['api-entreprise'],
    depositDate: '2024-06-12',
    updatedOn: null,
    contents: [{ type: 'Statuts mis à jour', decision: 'Transfert du siège' }],
    confidentiality: 'public',
    documentName: null,
    ...changes,
  });
}

/** The answer of one service, which is API Entreprise v3 unless told. */
export function answerSample(changes: Partial<SourceAnswer> = {}): SourceAnswer {
  return {
    origin: 'api-entreprise',
    source: { provider: 'INPI', service: 'API Entreprise', contract: 'v3', publicOnly: true },
    fetchedAt: '2026-11-21T09:00:00Z',
    problem: null,
    ...changes,
  };
}

/** A company as the directory tells it, with what a test changes. */
export function identitySample(changes: Partial<Record<keyof Identity, unknown>> = {}): Identity {
  return identitySchema.parse({
    siren: '000314153',
    name: 'ATELIERS MENETRIER (FICTIVE)',
    legalForm: { code: '5710', label: null },
    seat: { address: '12 RUE DES FORGES 25000 BESANCON', postalCode: '25000', city: 'BESANCON', siret: null },
    status: 'active',
    createdOn: '2014-02-01',
    closedOn: null,
    activity: { code: '25.62B', label: null },
    category: { code: 'PME', label: 'Petite ou moyenne entreprise' },
    kind: null,
    diffusible: true,
    source: { provider: 'INSEE et INPI', service: 'Recherche d’entreprises' },
    fetchedAt: '2026-11-21T09:00:00Z',
    ...changes,
  });
}
