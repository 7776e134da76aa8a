import { answer } from '../../http/answer.ts';
import type { Desk } from '../../http/serve.ts';

const goneText =
  "Cette URL n'existe plus sur API entreprise depuis le 15/11/2023, veuillez migrer sur la version 3. Documentation: https://entreprise.api.gouv.fr/developpeurs/openapi";

/** What the service has given up: the whole of v2, but for its health, and INPI's former routes of v3. */
const given = [/^\/v2\/(?!(ping|privileges)$)/, /^\/v3\/inpi\/unites_legales\//];

/** Old addresses are 410, in plain text. */
export const goneDesk: Desk = ({ path }) =>
  given.some((pattern) => pattern.test(path)) ? answer(410, 'text/plain; charset=utf-8', goneText) : null;
