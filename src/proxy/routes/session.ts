import { createHash } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { apiPaths } from '#contract/paths.ts';
import type { DemarcheView, Session as SessionView, SourceName } from '#contract/session.ts';

import type { Agent } from '../access/agent.ts';
import { isOpenTo, opens } from '../access/policy.ts';
import type { Demarche } from '../config/demarches.ts';
import type { Services } from './context.ts';

/** What the app must know before anything is asked: the agent, the procedures, the deadlines. */
export function sessionRoutes(server: FastifyInstance, services: Services): void {
  const { config, demonstration, version } = services;
  const withDeeds: SourceName[] = config.upstream.contract === 'v3' ? ['inpi', 'inpi-rne'] : ['inpi-rne'];

  server.get(apiPaths.health, () => ({ status: 'ok' }));

  server.get(apiPaths.session, (request, reply): SessionView => {
    const session = services.identity(request, reply);
    const demarches =
      session === null ? [] : config.demarches.filter((demarche) => isOpenTo(demarche, session.agent));
    return {
      agent: session === null ? null : viewOfAgent(session.agent),
      demo: config.upstream.kind === 'simulator',
      login: false,
      expiresIn: null,
      version,
      demarches: demarches.map(viewOfDemarche),
      committed: session === null ? [] : [...session.committed],
      search: services.directory !== null,
      deeds: demarches.some((demarche) => opens(demarche, ...withDeeds)),
      contract: config.upstream.contract,
      deadlines: { inpi: config.deadlines.inpiMs / 1000, bdf: config.deadlines.bdfMs / 1000 },
      turnoverThreshold: config.turnoverThreshold,
      demonstration,
    };
  });
}

/** The identity's own key stays here: its hash is enough to recognise an agent. */
function viewOfAgent({ id, name, organisation }: Agent): SessionView['agent'] {
  return { id: createHash('sha256').update(id).digest('base64url'), name, organisation };
}

export function viewOfDemarche({ id, label, sources }: Demarche): DemarcheView {
  return { id, label, sources: [...sources] };
}
