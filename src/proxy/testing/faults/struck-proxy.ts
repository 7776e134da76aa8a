import type { SecureContext } from 'node:tls';

import { Secret } from '../../access/secret.ts';
import type { Config } from '../../config/environment.ts';
import { withSimulator } from '../../config/simulated.ts';
import type { ExchangeDeadlines } from '../../upstream/bounded-get.ts';
import { systemClock } from '../../upstream/quota/clock.ts';
import { configOf, serveProxy, type ServedProxy } from '../running-proxy.ts';
import type { Exchange } from './exchanges.ts';
import { account, type Contents } from './healthy.ts';
import { HostileUpstream } from './hostile-upstream.ts';

/** A proxy of its own in front of an upstream that may turn hostile. */
export type StruckProxy = ServedProxy & {
  upstream: HostileUpstream;
  /** How much later than it is the proxy believes it is. */
  clock: { aheadMs: number };
  /** Opens a case in which all that precedes the exchange has been asked, and went well. */
  caseReady: () => Promise<string>;
};

type Options = {
  /** What the upstream shows over TLS; null, by default, speaks plain HTTP. */
  secure?: SecureContext | null;
  contents?: Contents;
  deadlineMs: number;
  documentDeadlines: ExchangeDeadlines;
};

export async function startStruck(
  exchange: Exchange,
  { secure = null, contents, deadlineMs, documentDeadlines }: Options,
): Promise<StruckProxy> {
  const upstream = await new HostileUpstream(secure, contents).listen();
  const clock = { aheadMs: 0 };
  const now = () => Date.now() + clock.aheadMs;
  const proxy = await serveProxy(configFor(exchange, upstream, deadlineMs), {
    upstream: new URL(upstream.url),
    lookup: upstream.lookup,
    documentDeadlines,
    now,
    clock: { ...systemClock(now), elapsed: () => performance.now() + clock.aheadMs },
  });
  return {
    ...proxy,
    upstream,
    clock,
    async caseReady() {
      const { id } = await proxy.openCase();
      for (const path of exchange.before(id)) {
        const { status } = await proxy.get(path);
        if (status !== 200) throw new Error(`${path} answers ${status} before anything is wrong`);
      }
      return id;
    },
    async close() {
      await proxy.close();
      await upstream.close();
    },
  };
}

function configFor(
  { contract, source }: Exchange,
  { url, host }: HostileUpstream,
  deadlineMs: number,
): Config {
  const config = configOf({ SIMULATOR_CONTRACT: contract });
  const addresses = { storageHost: host, rneUrl: url, rneCredentials: account, searchUrl: url };
  return {
    ...withSimulator(config, addresses),
    deadlines: { inpiMs: deadlineMs, bdfMs: deadlineMs },
    demarches: config.demarches.map((demarche) => ({
      ...demarche,
      token: new Secret('canary-token'),
      sources: [source],
    })),
  };
}
