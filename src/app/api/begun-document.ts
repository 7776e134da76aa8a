import { requestedBy } from '#contract/paths.ts';

type Begun = { url: string; response: Promise<Response>; controller: AbortController };

let begun: Begun | null = null;

/** Asks for a document before the screen that will show it has come: one at a time, taken once. */
export function beginDocument(url: string): void {
  const controller = new AbortController();
  const response = requestDocument(url, controller.signal);
  response.catch(() => null);
  begun = { url, response, controller };
}

/** The answer to a document's address: the one begun early when it is that one's, else a request of its own. */
export function documentResponse(url: string, signal: AbortSignal): Promise<Response> {
  if (begun?.url !== url) return requestDocument(url, signal);
  const { response, controller } = begun;
  begun = null;
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return response;
}

function requestDocument(url: string, signal: AbortSignal): Promise<Response> {
  const headers = {
    [requestedBy.name]: requestedBy.value,
    accept: 'application/pdf, application/problem+json',
  };
  return fetch(url, { signal, headers });
}
