import { requestIdHeader } from '#contract/paths.ts';
import { problemSchema, type Problem } from '#contract/problem.ts';

import { documentResponse } from '../api/begun-document.ts';
import { ApiError } from '../api/client.ts';
import { formatSize } from '../format/size.ts';

/** Milliseconds without a byte, once the first has come, after which the rest is not waited for. */
const longestSilence = 30_000;

/** Bytes received; the total is null when the answer does not announce it. */
export type Progress = { received: number; total: number | null };

/** A document's bytes as they came, and the proxy's number for the request; null when it gave none. */
export type DownloadedDocument = { file: Blob; requestId: string | null };

/**
 * Downloads a document of the proxy, once: what follows (pages, print, saving) works on the returned bytes.
 * The answer is read here rather than by pdf.js, which would keep of a failure nothing but its status.
 *
 * @param silence milliseconds without a byte, after the first, that end the wait.
 * @throws ApiError when the proxy refuses, cannot be reached, or stops before the end.
 */
export async function downloadDocument(
  url: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
  silence = longestSilence,
): Promise<DownloadedDocument> {
  const silent = new AbortController();
  const response = await documentResponse(url, AbortSignal.any([signal, silent.signal])).catch(
    (error: unknown) => {
      throw signal.aborted ? error : new ApiError(notReached);
    },
  );
  if (!response.ok || response.body === null) throw await refusalOf(response);
  const length = Number(response.headers.get('content-length'));
  const total = length > 0 ? length : null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reader = response.body.getReader();
  const next = (): ReturnType<typeof reader.read> => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), silence);
    return reader.read();
  };
  try {
    for (let part = await next(); !part.done; part = await next()) {
      parts.push(part.value);
      received += part.value.length;
      onProgress({ received, total });
    }
  } catch (error) {
    throw signal.aborted ? error : new ApiError(interrupted({ received, total }));
  } finally {
    clearTimeout(timer);
  }
  const file = new Blob(parts, { type: 'application/pdf' });
  return { file, requestId: response.headers.get(requestIdHeader) };
}

async function refusalOf(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success ? new ApiError(problem.data) : new Error(`HTTP ${response.status}`);
}

const notReached: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'internal_error',
  title: 'Le document n’a pas pu être demandé.',
  detail: 'Bilanscope ne répond pas : vérifiez votre connexion au réseau, puis réessayez.',
};

function interrupted({ received, total }: Progress): Problem {
  const came = received === 0 ? 'Rien n’est arrivé' : `${formatSize(received)} reçus`;
  const expected = total === null ? '' : ` sur ${formatSize(total)}`;
  return {
    type: 'about:blank',
    status: 0,
    code: 'internal_error',
    title: 'Le téléchargement s’est interrompu avant la fin.',
    detail: `${came}${expected}\u00A0: un document incomplet n’est pas affiché. Réessayez.`,
  };
}
