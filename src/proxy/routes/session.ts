import { createHash } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { apiPaths } from '#contract/paths.ts';
import type {
  Activity,
  DemarcheView,
  Logout,
  Session as SessionView,
  SourceName,
} from '#contract/session.ts';

import type { Agent } from '../access/agent.ts';
import { isOpenTo, opens } from '../access/policy.ts';
import type { Demarche } from '../config/demarches.ts';
import { learn } from '../trail/subject.ts';
import { identified, present, type Services } from './context.ts';

/** What the app must know before anything is asked (the agent, the procedures, the deadlines), and the end of it. */
export function sessionRoutes(server: FastifyInstance, services: Services): void {
  const { cases, config, demonstration, identity, login, recorder, version } = services;
  const withDeeds: SourceName[] = config.upstream.contract === 'v3' ? ['inpi', 'inpi-rne'] : ['inpi-rne'];

  server.get(apiPaths.health, () => ({ status: 'ok' }));

  server.get(apiPaths.session, (request, reply): SessionView => {
    const session = identity.of(request, reply);
    const demarches =
      session === null ? [] : config.demarches.filter((demarche) => isOpenTo(demarche, session.agent));
    return {
      agent: session === null ? null : viewOfAgent(session.agent),
      demo: config.upstream.kind === 'simulator',
      login: login !== null,
      expiresIn: session === null ? null : identity.expiresIn(session),
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

  server.post(apiPaths.activity, (request, reply): Activity => ({
    expiresIn: identity.expiresIn(identified(services, request, reply)),
  }));

  server.post(apiPaths.logout, async (request, reply): Promise<Logout> => {
    const session = present(services, request, reply);
    const opened = cases.ofLogin(session);
    for (const one of opened) cases.close(one);
    session.committed.clear();
    identity.end(request, reply);
    reply.header('clear-site-data', '"cache", "storage"');
    // Whoever leaves has left, whatever the trail can write: the technical log tells when it cannot.
    for (const one of opened) {
      learn(request, { opened: one });
      await recorder.event(request, 'case_closed').catch(() => {});
    }
    learn(request, { opened: null });
    await recorder.event(request, 'logout').catch(() => {});
    const location = await login?.end(request, session);
    return { location: location?.href ?? null };
  });
}

/** The identity's own key stays here: its hash is enough to recognise an agent. */
function viewOfAgent({ id, name, organisation }: Agent): SessionView['agent'] {
  return { id: createHash('sha256').update(id).digest('base64url'), name, organisation };
}

export function viewOfDemarche(demarche: Demarche): DemarcheView {
  const { id, label, sources, publicLinks, download, stampsAgent, grid } = demarche;
  const shown = grid === null ? null : { id: grid.id, shipped: grid.file === null };
  return { id, label, sources: [...sources], publicLinks, download, stampsAgent, grid: shown };
}
