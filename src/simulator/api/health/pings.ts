import { answer, json } from '../../http/answer.ts';
import type { Desk } from '../../http/serve.ts';
import type { Source } from '../calls.ts';

/** What the service says of a source that it watches. */
export type PingStatus = 'ok' | 'bad_gateway' | 'maintenance' | 'unknown';

const pings: readonly { name: string; path: string; source: Source }[] = [
  {
    name: 'Bilans de la Banque de France',
    path: '/ping/banque_de_france/bilans',
    source: 'bank',
  },
  { name: 'Actes et bilans du RNE', path: '/ping/inpi/rne/actes_bilans', source: 'inpi' },
  { name: 'RNE', path: '/ping/inpi/rne', source: 'inpi' },
];

/** How much longer a maintenance lasts, and how long ago a source that fails was well. */
const halfHourMs = 30 * 60 * 1000;

/**
 * Whether the sources are up, without token or quota. A failing source is a 502; maintenance and the unknown are
 * 200.
 */
export function pingsDesk(
  statuses: Readonly<Partial<Record<Source, PingStatus>>>,
  now: () => number,
  origin: () => string,
): Desk {
  const date = (ms: number) => new Date(ms).toISOString();
  return ({ method, path }) => {
    if (method !== 'GET' || !/^\/pings?(\/|$)/.test(path)) return null;
    if (path === '/pings')
      return json(
        200,
        pings.map((ping) => ({ name: ping.name, url: origin() + ping.path })),
      );
    const ping = pings.find((known) => known.path === path);
    if (ping === undefined) return answer(404, 'application/json; charset=utf-8', '{}');
    const status = statuses[ping.source] ?? 'ok';
    return json(status === 'bad_gateway' ? 502 : 200, {
      status,
      ...(status === 'maintenance' ? { until: date(now() + halfHourMs) } : {}),
      last_update: date(now()),
      last_ok_status: date(status === 'ok' ? now() : now() - halfHourMs),
    });
  };
}
