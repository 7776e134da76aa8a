import { ProblemError } from '../../problem-error.ts';

/**
 * Asks one service after another until one serves.
 *
 * @throws the first failure that is more than « not there »; else that there is nothing.
 */
export async function firstToServe<From, T>(
  services: readonly From[],
  serve: (service: From) => Promise<T>,
): Promise<T> {
  let failure = new ProblemError('document_missing');
  for (const service of services)
    try {
      return await serve(service);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (failure.code === 'document_missing') failure = error;
    }
  throw failure;
}
