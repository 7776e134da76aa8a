import { addressOf } from '../api-entreprise.ts';
import { httpGet } from '../http-get.ts';

const path = '/ping/inpi/rne/actes_bilans';
const deadlineMs = 5000;

/** Sends a ping to API Entreprise. @returns whether anything answered, were it a failure. */
export async function answersPing(base: URL): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(deadlineMs);
    const response = await httpGet({ url: addressOf(base, path), headers: {}, signal });
    response.destroy();
    return true;
  } catch {
    return false;
  }
}
