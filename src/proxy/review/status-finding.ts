import type { Status } from '#contract/status.ts';

import { tokenLines } from '../status/token-lines.ts';
import type { Finding } from './finding.ts';

/** Says in French how services and tokens are; a service that tells nothing is no difference. */
export function statusFinding({ services, tokens }: Status): Finding {
  const stated = services.filter(({ name }) => name === 'inpi' || name === 'bdf');
  return {
    ok:
      stated.every(({ state }) => state !== 'down') &&
      tokens.every(({ rights }) => rights === 'as_expected' || rights === 'unknown'),
    lines: [
      ...stated.map(
        ({ name, state, until }) => `${name} : ${state}${until === null ? '' : ` jusqu’au ${until}`}`,
      ),
      ...tokenLines(tokens),
    ],
  };
}
