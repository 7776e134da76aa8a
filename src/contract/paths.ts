/** The header that tells a call of the app from a form or a link of another site. */
export const requestedBy = { name: 'x-requested-by', value: 'bilanscope' } as const;

/** Where every answer to a call carries the number under which the trail and the technical log know it. */
export const requestIdHeader = 'x-request-id';

const company = (caseId: string, siren: string) =>
  `/api/cases/${segment(caseId)}/companies/${segment(siren)}`;

const filing = (caseId: string, siren: string, id: string) =>
  `${company(caseId, siren)}/filings/${segment(id)}`;

/** A path segment: a value encoded, or a router's parameter (`:siren`) as it is. */
function segment(value: string): string {
  return /^:\w+$/.test(value) ? value : encodeURIComponent(value);
}

/** The addresses of the proxy. `refresh` asks the source anew instead of what was fetched minutes ago. */
export const apiPaths = {
  health: '/api/health',
  session: '/api/session',
  /** Tells that the agent is at work: what no call tells (reading a page of a document) keeps the session too. */
  activity: '/api/session/activity',
  logout: '/api/session/logout',
  cases: '/api/cases',
  resumeCase: (caseId: string) => `/api/cases/${segment(caseId)}/resume`,
  closeCase: (caseId: string) => `/api/cases/${segment(caseId)}/close`,
  consultations: '/api/consultations',
  filings: (caseId: string, siren: string, refresh = false) =>
    `${company(caseId, siren)}/filings${refresh ? '?refresh=1' : ''}`,
  document: (caseId: string, siren: string, id: string) => `${filing(caseId, siren, id)}/document`,
  metadata: (caseId: string, siren: string, id: string) => `${filing(caseId, siren, id)}/metadata`,
  archive: (caseId: string, siren: string) => `${company(caseId, siren)}/archive`,
  archiveProgress: (caseId: string, siren: string) => `${company(caseId, siren)}/archive/progress`,
  deeds: (caseId: string, siren: string, refresh = false) =>
    `${company(caseId, siren)}/deeds${refresh ? '?refresh=1' : ''}`,
  deedDocument: (caseId: string, siren: string, id: string) =>
    `${company(caseId, siren)}/deeds/${segment(id)}/document`,
  identity: (caseId: string, siren: string) => `${company(caseId, siren)}/identity`,
  /** Without a text, the address as the router knows it. */
  search: (text?: string) => `/api/search${text === undefined ? '' : `?q=${encodeURIComponent(text)}`}`,
  status: '/api/status',
  /** The reading grid that an administration wrote for a procedure. */
  grid: (demarche: string) => `/api/demarches/${segment(demarche)}/grid`,
  /** The agent's own calls that wait for their turn. */
  waits: '/api/waits',
  figures: (caseId: string, siren: string, refresh = false) =>
    `${company(caseId, siren)}/figures${refresh ? '?refresh=1' : ''}`,
};

/** Where a browser goes to log in, and where the identity provider sends it back: pages, not calls. */
export const loginPaths = {
  /** @param back the path to come back to, on this origin; without it, the address as the router knows it. */
  login: (back?: string) => `/connexion${back === undefined ? '' : `?retour=${encodeURIComponent(back)}`}`,
  callback: '/connexion/retour',
};
