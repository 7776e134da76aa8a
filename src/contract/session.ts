import * as z from 'zod/mini';

/** What a procedure may open: INPI filings, Banque de France figures, INPI's own register. */
export const sourceNames = ['inpi', 'bdf', 'inpi-rne'] as const;

export type SourceName = (typeof sourceNames)[number];

/** What a download carries: the untouched document, a stamped copy, or nothing. */
export const downloadModes = ['original', 'stamped', 'none'] as const;

export type DownloadMode = (typeof downloadModes)[number];

export const demarcheSchema = z.object({
  id: z.string(),
  label: z.string(),
  sources: z.array(z.enum(sourceNames)),
  /** Whether pages of other sites about a company may be proposed: opening one tells them its SIREN. */
  publicLinks: z.boolean(),
  /** What saving a document gives. */
  download: z.enum(downloadModes),
  /** Whether a stamped copy bears the agent's name too. */
  stampsAgent: z.boolean(),
  /** The reading grid that it shows first: whose, and under which name; null when the agent chooses. */
  grid: z.nullable(z.object({ id: z.string(), shipped: z.boolean() })),
});

/** A procedure (« démarche ») as the agent sees it. */
export type DemarcheView = z.infer<typeof demarcheSchema>;

export const sessionSchema = z.object({
  /** Null when nobody is identified. `id` is opaque: it tells whether an agent who comes back is the same one. */
  agent: z.nullable(z.object({ id: z.string(), name: z.string(), organisation: z.nullable(z.string()) })),
  demo: z.boolean(),
  /** Whether agents log in and out here; false in the demonstration and on a single workstation. */
  login: z.boolean(),
  /** Seconds until the session ends if nothing is done; null when it does not end, or nobody is identified. */
  expiresIn: z.nullable(z.int()),
  version: z.string(),
  demarches: z.array(demarcheSchema),
  /** Procedures for which the commitment was given since login: restated, not asked again. */
  committed: z.array(z.string()),
  /** Whether companies may be searched by name, and told who they are. */
  search: z.boolean(),
  /** Whether any procedure opens a source that knows deeds. */
  deeds: z.boolean(),
  /** The contract that API Entreprise speaks here: what v3 no longer gives is said where it would be. */
  contract: z.enum(['v2', 'v3']),
  /** Deadlines that the proxy sets to its sources, in seconds. */
  deadlines: z.object({ inpi: z.number(), bdf: z.number() }),
  /** Turnover, in euros, above which the Banque de France follows a company. */
  turnoverThreshold: z.number(),
  /** The invented companies of the demonstration; empty elsewhere. */
  demonstration: z.array(z.object({ siren: z.string(), name: z.string(), purpose: z.string() })),
});

export type Session = z.infer<typeof sessionSchema>;

export const activitySchema = z.pick(sessionSchema, { expiresIn: true });

export type Activity = z.infer<typeof activitySchema>;

/** Where to go to end the session at the identity provider too; null when there is nothing to end there. */
export const logoutSchema = z.object({ location: z.nullable(z.string()) });

export type Logout = z.infer<typeof logoutSchema>;
