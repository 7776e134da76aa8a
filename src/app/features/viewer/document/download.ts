import { requestedBy } from '#contract/paths.ts';
import { problemSchema, type Problem } from '#contract/problem.ts';

import { ApiError } from '../../../api/client.ts';
import { formatSize } from './size.ts';

/** Bytes received; the total is null when the answer does not announce it. */
export type Progress = { received: number; total: number | null };

/**
 * Downloads a document of the proxy, once: what follows (pages, print, saving) works on the returned bytes.
 * The answer is read here rather than by pdf.js, which would keep of a failure nothing but its status.
 *
 * @throws ApiError when the proxy refuses, cannot be reached, or stops before the end.
 */
export async function downloadDocument(
  url: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Blob> {
  const response = await fetch(url, {
    signal,
    headers: { [requestedBy.name]: requestedBy.value, accept: 'application/pdf, application/problem+json' },
  }).catch((error: unknown) => {
    throw signal.aborted ? error : new ApiError(notReached);
  });
  if (!response.ok || response.body === null) throw await refusalOf(response);
  const length = Number(response.headers.get('content-length'));
  const total = length > 0 ? length : null;
  return receive(response.body, signal, total, onProgress);
}

async function receive(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  total: number | null,
  onProgress: (progress: Progress) => void,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      received += part.value.length;
      onProgress({ received, total });
    }
  } catch (error) {
    throw signal.aborted ? error : new ApiError(interrupted({ received, total }));
  }
  return new Blob(parts, { type: 'application/pdf' });
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
  const expected = total === null ? '' : ` sur ${formatSize(total)}`;
  return {
    type: 'about:blank',
    status: 0,
    code: 'internal_error',
    title: 'Le téléchargement s’est interrompu avant la fin.',
    detail: `${formatSize(received)} reçus${expected} : un document incomplet n’est pas affiché. Réessayez.`,
  };
}
