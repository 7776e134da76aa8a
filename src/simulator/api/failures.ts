import type { Behaviour } from '../cast/company.ts';
import { errors, type Answer } from './answer.ts';
import { messages } from './messages.ts';

export type Source = 'inpi' | 'bank';

const wafPage = `<!DOCTYPE html>
<html lang="fr"><head><title>Vérification en cours</title></head>
<body><h1>Un instant…</h1><p>Nous vérifions que vous n'êtes pas un robot.</p></body></html>`;

/**
 * The answer body of the seed's own sample: comments, and a whole answer nested in the list (INPI); cut before its
 * end (Banque de France). Neither is JSON.
 */
function malformed(source: Source, body: unknown): string {
  const text = JSON.stringify(body, null, 2);
  if (source === 'bank') return text.slice(0, Math.floor(text.length * 0.7));
  const nested = text.replace('"bilans": [', `"bilans": [\n    ${text},\n`);
  return nested.replace('"siren"', '// Le SIREN de l’entreprise.\n      "siren"');
}

/** The statuses that the real service declares, with the sentence of each source. */
const refusals: Readonly<Partial<Record<Behaviour, { status: number; inpi: string; bank: string }>>> = {
  unauthorized: { status: 401, inpi: messages.token, bank: messages.token },
  forbidden: { status: 403, inpi: messages.scope, bank: messages.scope },
  unprocessable: { status: 422, inpi: messages.siren, bank: messages.siren },
  'bad-gateway': { status: 502, inpi: messages.inpiLogin, bank: messages.providerUnknown },
  maintenance: { status: 503, inpi: messages.maintenance, bank: messages.bankMaintenance },
  timeout: { status: 504, inpi: messages.timeout, bank: messages.timeout },
};

/** How a source fails, or null when it answers. `body` is what it would have answered: two failures spoil it. */
export function failure(behaviour: Behaviour, source: Source, body: () => unknown): Answer | null {
  const refusal = refusals[behaviour];
  if (refusal !== undefined) return errors(refusal.status, [refusal[source]]);
  if (behaviour === 'silence') return { kind: 'silence' };
  if (behaviour === 'truncated') return { kind: 'truncated', body: JSON.stringify(body()) };
  if (behaviour === 'html') return text('text/html; charset=utf-8', wafPage);
  if (behaviour === 'malformed') return text('application/json', malformed(source, body()));
  return null;
}

function text(type: string, body: string): Answer {
  return { kind: 'body', status: 200, type, body, headers: {} };
}
